// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profiledraft.h"

#include "paperkind.h"
#include "paperwords.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

QString word(const KLocalizedString &text)
{
    return text.toString();
}

template<class T>
void moveIn(QList<T> &list, int from, int to)
{
    if (from >= 0 && from < list.size() && to >= 0 && to < list.size()) {
        list.move(from, to);
    }
}

template<class T>
void removeIn(QList<T> &list, int row)
{
    if (row >= 0 && row < list.size()) {
        list.removeAt(row);
    }
}
}

void ProfileDraft::editParts(const QString &label, const QString &place, const std::function<void(QList<ProfilePart> &)> &change)
{
    edit(label, place, [&](Profile &profile) {
        change(profile.parts[PaperKind(int(m_kind))]);
    });
}

void ProfileDraft::editPart(int row, const QString &label, const QString &place, const std::function<void(ProfilePart &)> &change)
{
    const QString where = place.isEmpty() ? QString() : QStringLiteral("%1/%2/%3").arg(place).arg(int(m_kind)).arg(row);
    editParts(label, where, [&](QList<ProfilePart> &parts) {
        if (row >= 0 && row < parts.size()) {
            change(parts[row]);
        }
    });
}

void ProfileDraft::editBox(int row, const QString &label, const QString &place, const std::function<void(TickBox &)> &change)
{
    editPart(m_openedPart, label, place.isEmpty() ? QString() : QStringLiteral("%1/%2").arg(place).arg(row), [&](ProfilePart &part) {
        if (row >= 0 && row < part.boxes.size()) {
            change(part.boxes[row]);
        }
    });
}

void ProfileDraft::addPart(const QString &part)
{
    if (!partNames(PaperKind(int(m_kind))).contains(part)) {
        return;
    }
    editParts(word(ki18ndc(domain, "@action:undo document profile", "New part")), {}, [&](QList<ProfilePart> &parts) {
        ProfilePart added;
        added.part = part;
        for (const ProfilePart &known : m_base.partsOf(PaperKind(int(m_kind)))) {
            if (known.part == part) {
                added = known;
            }
        }
        parts += added;
    });
}

void ProfileDraft::removePart(int row)
{
    if (row == m_openedPart) {
        setOpenedPart(-1);
    }
    const int opened = m_openedPart;
    editParts(word(ki18ndc(domain, "@action:undo document profile", "Removed part")), {}, [&](QList<ProfilePart> &parts) {
        removeIn(parts, row);
    });
    if (opened > row) {
        setOpenedPart(opened - 1);
    }
}

void ProfileDraft::movePart(int from, int to)
{
    const int opened = m_openedPart;
    editParts(word(ki18ndc(domain, "@action:undo document profile", "Moved part")), {}, [&](QList<ProfilePart> &parts) {
        moveIn(parts, from, to);
    });
    if (opened == from) {
        setOpenedPart(to);
    } else if (from < opened && opened <= to) {
        setOpenedPart(opened - 1);
    } else if (to <= opened && opened < from) {
        setOpenedPart(opened + 1);
    }
}

void ProfileDraft::setHeading(int row, const QString &heading)
{
    editPart(row, word(ki18ndc(domain, "@action:undo document profile", "Heading")), QStringLiteral("heading"), [&](ProfilePart &part) {
        part.heading = heading;
    });
}

void ProfileDraft::setText(int row, const QString &text)
{
    editPart(row, word(ki18ndc(domain, "@action:undo document profile", "Text in front")), QStringLiteral("text"), [&](ProfilePart &part) {
        part.text = text;
    });
}

void ProfileDraft::setAlwaysShown(int row, bool shown)
{
    editPart(row, word(ki18ndc(domain, "@action:undo document profile", "Always shown")), {}, [&](ProfilePart &part) {
        part.alwaysShown = shown;
    });
}

void ProfileDraft::resetParts()
{
    if (m_base.id.isEmpty()) {
        return;
    }
    setOpenedPart(-1);
    editParts(word(ki18ndc(domain, "@action:undo document profile", "Parts as in the base")), {}, [&](QList<ProfilePart> &parts) {
        parts = m_base.partsOf(PaperKind(int(m_kind)));
    });
}

void ProfileDraft::addField(const QString &field)
{
    if (!PaperWords::formFields().contains(field)) {
        return;
    }
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "New field")), {}, [&](ProfilePart &part) {
        if (!part.fields.contains(field)) {
            part.fields += field;
        }
    });
}

void ProfileDraft::removeField(int row)
{
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "Removed field")), {}, [&](ProfilePart &part) {
        removeIn(part.fields, row);
    });
}

void ProfileDraft::moveField(int from, int to)
{
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "Moved field")), {}, [&](ProfilePart &part) {
        moveIn(part.fields, from, to);
    });
}

void ProfileDraft::addBox(const QString &text)
{
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "New tick box")), {}, [&](ProfilePart &part) {
        TickBox box;
        box.text = text;
        box.field = QStringLiteral("cost");
        box.values = {QStringLiteral("None")};
        part.boxes += box;
    });
}

void ProfileDraft::removeBox(int row)
{
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "Removed tick box")), {}, [&](ProfilePart &part) {
        removeIn(part.boxes, row);
    });
}

void ProfileDraft::moveBox(int from, int to)
{
    editPart(m_openedPart, word(ki18ndc(domain, "@action:undo document profile", "Moved tick box")), {}, [&](ProfilePart &part) {
        moveIn(part.boxes, from, to);
    });
}

void ProfileDraft::setBoxText(int row, const QString &text)
{
    editBox(row, word(ki18ndc(domain, "@action:undo document profile", "Text of a tick box")), QStringLiteral("box"), [&](TickBox &box) {
        box.text = text;
    });
}

void ProfileDraft::setBoxField(int row, const QString &field)
{
    if (!boxFields().contains(field)) {
        return;
    }
    editBox(row, word(ki18ndc(domain, "@action:undo document profile", "Condition of a tick box")), {}, [&](TickBox &box) {
        if (box.field != field) {
            box.field = field;
            box.values = PaperWords().valuesOf(field).mid(1, 1);
            box.whenFilled = true;
        }
    });
}

void ProfileDraft::setBoxValue(int row, const QString &value, bool taken)
{
    editBox(row, word(ki18ndc(domain, "@action:undo document profile", "Condition of a tick box")), {}, [&](TickBox &box) {
        const QStringList known = PaperWords().valuesOf(box.field);
        QStringList values;
        for (const QString &name : known) {
            if (name == value ? taken : box.values.contains(name)) {
                values += name;
            }
        }
        if (!values.isEmpty()) {
            box.values = values;
        }
    });
}

void ProfileDraft::setBoxFilled(int row, bool filled)
{
    editBox(row, word(ki18ndc(domain, "@action:undo document profile", "Condition of a tick box")), {}, [&](TickBox &box) {
        box.values.clear();
        box.whenFilled = filled;
    });
}

void ProfileDraft::setWording(const QString &key, const QString &text)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Wording")), QStringLiteral("wording/") + key, [&](Profile &profile) {
        profile.wording[key] = text;
    });
}

void ProfileDraft::resetWording(const QString &key)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Wording as in the base")), {}, [&](Profile &profile) {
        const auto known = m_base.wording.find(key);
        if (known == m_base.wording.end()) {
            profile.wording.remove(key);
        } else {
            profile.wording[key] = *known;
        }
    });
}
