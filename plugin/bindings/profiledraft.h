// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperorder.h"
#include "profile.h"
#include "profilerows.h"
#include "workspace.h"

#include <QPointer>
#include <QTimer>

#include <functional>

/**
 * Dokumentprofil in Bearbeitung: one of the person's own profiles while somebody edits it. Everything typed is in its file
 * within a third of a second, and every step can be taken back. A profile that ships can be looked at, not changed: see
 * ProfileModel::copy().
 */
class ProfileDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** For the example of a file name; may be missing. */
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** Id of the profile. */
    Q_PROPERTY(QString profile READ profile WRITE setProfile NOTIFY profileChanged FINAL)
    /** True where it is the person's own, so that it can be changed. */
    Q_PROPERTY(bool editable READ isEditable NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description WRITE setDescription NOTIFY changed FINAL)
    /** Id of the Writer template. */
    Q_PROPERTY(QString templateId READ templateId WRITE setTemplateId NOTIFY changed FINAL)
    /** Ids it may be: those that ship, and the one it has. */
    Q_PROPERTY(QStringList templateIds READ templateIds NOTIFY changed FINAL)
    Q_PROPERTY(Numbering numbering READ numbering WRITE setNumbering NOTIFY changed FINAL)
    /** Name of the profile it is based on, or empty. */
    Q_PROPERTY(QString baseName READ baseName NOTIFY profileChanged FINAL)
    /** Which kind of paper the parts below are of. */
    Q_PROPERTY(Paper::Kind kind READ kind WRITE setKind NOTIFY kindChanged FINAL)
    Q_PROPERTY(PaperPartModel *parts READ parts CONSTANT FINAL)
    /** Headings as they will be numbered, a line for each part; in brackets where there is no heading. */
    Q_PROPERTY(QStringList outline READ outline NOTIFY changed FINAL)
    /** True where the parts of this kind differ from those of the base. */
    Q_PROPERTY(bool partsChanged READ arePartsChanged NOTIFY changed FINAL)
    /** Parts that may still be added. */
    Q_PROPERTY(QStringList addableParts READ addableParts NOTIFY changed FINAL)
    /** Row of the part whose fields and boxes are shown; −1: none. */
    Q_PROPERTY(int openedPart READ openedPart WRITE setOpenedPart NOTIFY openedPartChanged FINAL)
    Q_PROPERTY(PaperFieldModel *fields READ fields CONSTANT FINAL)
    Q_PROPERTY(PaperBoxModel *boxes READ boxes CONSTANT FINAL)
    Q_PROPERTY(QStringList addableFields READ addableFields NOTIFY fieldsChanged FINAL)
    /** Fields a box may look at. */
    Q_PROPERTY(QStringList boxFields READ boxFields CONSTANT FINAL)
    Q_PROPERTY(PaperWordingModel *wording READ wording CONSTANT FINAL)
    Q_PROPERTY(QString fileName READ fileName WRITE setFileName NOTIFY changed FINAL)
    /** The name a file will have with it, of the shown conference or of an invented one. */
    Q_PROPERTY(QString fileNameExample READ fileNameExample NOTIFY changed FINAL)
    /** Placeholders a file name may hold, with braces. */
    Q_PROPERTY(QStringList placeholders READ placeholders CONSTANT FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed FINAL)
    /** What undo takes back, in the user's language. */
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed FINAL)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed FINAL)
    /** True when everything is in the file. */
    Q_PROPERTY(bool saved READ isSaved NOTIFY savedChanged FINAL)
    /** Why it cannot be read or stored; what was typed is still here. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY savedChanged FINAL)

public:
    enum Numbering {
        NoNumbers = Profile::None,
        SingleNumbers = Profile::Single, ///< 1. 2. 3.
        NestedNumbers = Profile::Nested, ///< 1, 1.1
    };
    Q_ENUM(Numbering)

    explicit ProfileDraft(QObject *parent = nullptr);
    ~ProfileDraft() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString profile() const;
    void setProfile(const QString &id);
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    [[nodiscard]] QString description() const;
    void setDescription(const QString &description);
    [[nodiscard]] QString templateId() const;
    void setTemplateId(const QString &id);
    [[nodiscard]] QStringList templateIds() const;
    [[nodiscard]] Numbering numbering() const;
    void setNumbering(Numbering numbering);
    [[nodiscard]] QString baseName() const;
    [[nodiscard]] Paper::Kind kind() const;
    void setKind(Paper::Kind kind);
    [[nodiscard]] PaperPartModel *parts();
    [[nodiscard]] QStringList outline() const;
    [[nodiscard]] bool arePartsChanged() const;
    [[nodiscard]] QStringList addableParts() const;
    [[nodiscard]] int openedPart() const;
    void setOpenedPart(int row);
    [[nodiscard]] PaperFieldModel *fields();
    [[nodiscard]] PaperBoxModel *boxes();
    [[nodiscard]] QStringList addableFields() const;
    [[nodiscard]] QStringList boxFields() const;
    [[nodiscard]] PaperWordingModel *wording();
    [[nodiscard]] QString fileName() const;
    void setFileName(const QString &pattern);
    [[nodiscard]] QString fileNameExample() const;
    [[nodiscard]] QStringList placeholders() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] QString errorText() const;

    // Parts of the shown kind

    /** Puts a part at the end. */
    Q_INVOKABLE void addPart(const QString &part);
    Q_INVOKABLE void removePart(int row);
    Q_INVOKABLE void movePart(int from, int to);
    Q_INVOKABLE void setHeading(int row, const QString &heading);
    Q_INVOKABLE void setText(int row, const QString &text);
    Q_INVOKABLE void setAlwaysShown(int row, bool shown);
    /** The parts of this kind as the base has them. */
    Q_INVOKABLE void resetParts();

    // Fields and boxes of the opened part

    Q_INVOKABLE void addField(const QString &field);
    Q_INVOKABLE void removeField(int row);
    Q_INVOKABLE void moveField(int from, int to);
    Q_INVOKABLE void addBox(const QString &text);
    Q_INVOKABLE void removeBox(int row);
    Q_INVOKABLE void moveBox(int from, int to);
    Q_INVOKABLE void setBoxText(int row, const QString &text);
    /** Looks at another field: filled in, or the first of its values. */
    Q_INVOKABLE void setBoxField(int row, const QString &field);
    /** Takes a value in or out; the last one stays. */
    Q_INVOKABLE void setBoxValue(int row, const QString &value, bool taken);
    Q_INVOKABLE void setBoxFilled(int row, bool filled);

    Q_INVOKABLE void setWording(const QString &key, const QString &text);
    /** The text of the base. */
    Q_INVOKABLE void resetWording(const QString &key);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /** Stores now what is not stored yet; says whether all is. */
    Q_INVOKABLE bool store();

Q_SIGNALS:
    void workspaceChanged();
    void profileChanged();
    void changed();
    void kindChanged();
    void openedPartChanged();
    void fieldsChanged();
    void savedChanged();

private:
    struct Step {
        QString label;
        /** Typing in one place is one step. */
        QString place;
        Profile before;
        Paper::Kind kind = Paper::Resolution;
    };
    void load();
    void edit(const QString &label, const QString &place, const std::function<void(Profile &)> &change);
    void editParts(const QString &label, const QString &place, const std::function<void(QList<ProfilePart> &)> &change);
    void editPart(int row, const QString &label, const QString &place, const std::function<void(ProfilePart &)> &change);
    void editBox(int row, const QString &label, const QString &place, const std::function<void(TickBox &)> &change);
    void takeBack(QList<Step> &from, QList<Step> &to);
    void show();
    void showOpenedPart();
    [[nodiscard]] const QList<ProfilePart> &shownParts() const;

    QPointer<Workspace> m_workspace;
    QString m_id;
    Profile m_profile;
    Profile m_base;
    Profile m_stored;
    bool m_editable = false;
    Paper::Kind m_kind = Paper::Resolution;
    int m_openedPart = -1;
    PaperPartModel m_parts;
    PaperFieldModel m_fields;
    PaperBoxModel m_boxes;
    PaperWordingModel m_wording;
    QList<Step> m_done;
    QList<Step> m_undone;
    QString m_errorText;
    QTimer m_timer;
};
