// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "rowmodel.h"
#include "workspace.h"

#include <QPointer>
#include <QQmlParserStatus>
#include <QTimer>

#include <limits>

/** Bogen, den jemand zu einem Schritt ausfüllt: a table together, or one participant. What is filled in is a subclass's. */
class SheetModelBase : public RowModelBase, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ANONYMOUS
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** Id of the group whose table fills it in; empty: what belongs to no table, such as the dots of the whole hall. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)
    /** Id of the participant who fills it in; empty: the table together. */
    Q_PROPERTY(QString participant READ participant WRITE setParticipant NOTIFY subjectChanged FINAL)
    /** True: what other groups wrote is listed too. What is marked already always is. */
    Q_PROPERTY(bool everything READ showsEverything WRITE setEverything NOTIFY subjectChanged FINAL)

public:
    explicit SheetModelBase(QObject *parent = nullptr);
    void classBegin() override;
    void componentComplete() override;
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] QString participant() const;
    void setParticipant(const QString &participant);
    [[nodiscard]] bool showsEverything() const;
    void setEverything(bool everything);

Q_SIGNALS:
    void subjectChanged();
    void counted();

protected:
    /** Base of a change that replaces whatever stood in its place, also what was taken back. */
    static constexpr int whateverWasThere = std::numeric_limits<int>::max();

    /** True where a record of this type plays a part in the rows. */
    [[nodiscard]] virtual bool concerns(RecordType::Type type) const = 0;
    /** Works out the rows and what is counted; also without a workspace. */
    virtual void workOut() = 0;
    /** Somebody else fills it in, or something else: what is under way is no longer shown. */
    virtual void forget() = 0;
    void rebuild();
    Operation *refuse(const Error &error);
    Operation *refuseWithoutWorkspace();
    /** What was filled in for `id` is shown until all operations about it have ended; then the records tell. */
    template<class UnderWay>
    void follow(Operation *operation, QHash<QString, UnderWay> &underWay, const QString &id)
    {
        ++underWay[id].operations;
        connect(operation, &Operation::finished, this, [this, &underWay, id] {
            if (auto it = underWay.find(id); it != underWay.end() && --it->operations == 0) {
                underWay.erase(it);
            }
            m_timer.start();
        });
        rebuild();
    }

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_group;
    QString m_participant;
    bool m_everything = false;

private:
    void onRecord(RecordType::Type type);
    void changeSubject();

    bool m_ready = true;
    QTimer m_timer;
};

// The tools of QML know no templates, as in rowmodel.h.
#ifdef Q_MOC_RUN
#define SheetModelOf(T) SheetModelBase
#else
#define SheetModelOf(T) RowModel<T, SheetModelBase>
#endif
