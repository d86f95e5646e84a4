// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profiledraft.h"

#include "i18n.h"
#include "odttemplate.h"
#include "paperkind.h"
#include "paperlanguage.h"
#include "paperwords.h"
#include "profilefiles.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

static_assert(int(Paper::Resolution) == int(PaperKind::Resolution) && int(Paper::Handout) == int(PaperKind::Handout));

PaperKind kindOf(Paper::Kind kind)
{
    return PaperKind(int(kind));
}

QString word(const KLocalizedString &text)
{
    return text.toString();
}

PaperPart rowOf(const ProfilePart &part)
{
    PaperPart row{part.part, part.heading, part.text, part.alwaysShown, part.fields, {}};
    for (const TickBox &box : part.boxes) {
        row.boxes += box.text;
    }
    return row;
}

bool mayRepeat(const QString &part)
{
    return part == QLatin1String("text") || part == QLatin1String("form") || part == QLatin1String("boxes");
}
}

ProfileDraft::ProfileDraft(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(300);
    connect(&m_timer, &QTimer::timeout, this, &ProfileDraft::store);
}

ProfileDraft::~ProfileDraft()
{
    store();
}

Workspace *ProfileDraft::workspace() const
{
    return m_workspace;
}

QString ProfileDraft::profile() const
{
    return m_id;
}

void ProfileDraft::setProfile(const QString &id)
{
    if (m_id == id) {
        return;
    }
    store();
    m_id = id;
    load();
}

void ProfileDraft::load()
{
    const auto found = findProfile(m_id, profileFolders());
    m_profile = found ? found.value() : Profile();
    m_errorText = found ? QString() : translated(found.error());
    m_editable = found && !ProfileFiles::pathOf(m_id).isEmpty();
    m_stored = m_profile;
    m_base = {};
    if (!m_profile.basedOn.isEmpty()) {
        if (auto base = findProfile(m_profile.basedOn, m_profile.basedOn == m_id ? QStringList() : profileFolders())) {
            m_base = std::move(base.value());
        }
    }
    m_done.clear();
    m_undone.clear();
    m_openedPart = -1;
    show();
    Q_EMIT openedPartChanged();
    Q_EMIT profileChanged();
    Q_EMIT savedChanged();
}

bool ProfileDraft::isEditable() const
{
    return m_editable;
}

QString ProfileDraft::name() const
{
    return m_profile.name;
}

void ProfileDraft::setName(const QString &name)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Name")), QStringLiteral("name"), [&](Profile &profile) {
        profile.name = name;
    });
}

QString ProfileDraft::description() const
{
    return m_profile.description;
}

void ProfileDraft::setDescription(const QString &description)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Description")), QStringLiteral("description"), [&](Profile &profile) {
        profile.description = description;
    });
}

QString ProfileDraft::templateId() const
{
    return m_profile.templateId;
}

void ProfileDraft::setTemplateId(const QString &id)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Writer template")), QStringLiteral("template"), [&](Profile &profile) {
        profile.templateId = id;
    });
}

QStringList ProfileDraft::templateIds() const
{
    QStringList ids = OdtTemplate::shipped();
    if (!m_profile.templateId.isEmpty() && !ids.contains(m_profile.templateId)) {
        ids += m_profile.templateId;
    }
    return ids;
}

ProfileDraft::Numbering ProfileDraft::numbering() const
{
    return Numbering(m_profile.numbering);
}

void ProfileDraft::setNumbering(Numbering numbering)
{
    edit(word(ki18ndc(domain, "@action:undo document profile", "Numbering")), {}, [&](Profile &profile) {
        profile.numbering = Profile::Numbering(numbering);
    });
}

QString ProfileDraft::baseName() const
{
    return m_base.name;
}

Paper::Kind ProfileDraft::kind() const
{
    return m_kind;
}

void ProfileDraft::setKind(Paper::Kind kind)
{
    if (m_kind == kind) {
        return;
    }
    m_kind = kind;
    setOpenedPart(-1);
    show();
    Q_EMIT kindChanged();
}

PaperPartModel *ProfileDraft::parts()
{
    return &m_parts;
}

QStringList ProfileDraft::outline() const
{
    HeadingNumbers numbers(m_profile.numbering);
    const PaperWords words;
    QStringList lines;
    for (const ProfilePart &part : shownParts()) {
        if (part.heading.isEmpty() || part.part == QLatin1String("openPoints")) {
            lines += QLatin1Char('(') + (part.heading.isEmpty() ? words.part(part.part) : part.heading) + QLatin1Char(')');
        } else {
            lines += numbers.next(1, part.heading).text;
        }
    }
    return lines;
}

bool ProfileDraft::arePartsChanged() const
{
    return !m_base.id.isEmpty() && shownParts() != m_base.partsOf(kindOf(m_kind));
}

QStringList ProfileDraft::addableParts() const
{
    QStringList names;
    for (const QString &name : partNames(kindOf(m_kind))) {
        const bool isThere = std::any_of(shownParts().cbegin(), shownParts().cend(), [&name](const ProfilePart &part) {
            return part.part == name;
        });
        if (!isThere || mayRepeat(name)) {
            names += name;
        }
    }
    return names;
}

int ProfileDraft::openedPart() const
{
    return m_openedPart;
}

void ProfileDraft::setOpenedPart(int row)
{
    if (m_openedPart != row) {
        m_openedPart = row;
        showOpenedPart();
        Q_EMIT openedPartChanged();
    }
}

PaperFieldModel *ProfileDraft::fields()
{
    return &m_fields;
}

PaperBoxModel *ProfileDraft::boxes()
{
    return &m_boxes;
}

QStringList ProfileDraft::addableFields() const
{
    QStringList names = PaperWords::formFields();
    for (const PaperField &field : m_fields.rows()) {
        names.removeAll(field.name);
    }
    return names;
}

QStringList ProfileDraft::boxFields() const
{
    return PaperWords::boxFields();
}

PaperWordingModel *ProfileDraft::wording()
{
    return &m_wording;
}

const QList<ProfilePart> &ProfileDraft::shownParts() const
{
    return m_profile.partsOf(kindOf(m_kind));
}

void ProfileDraft::show()
{
    QList<PaperPart> rows;
    for (const ProfilePart &part : shownParts()) {
        rows += rowOf(part);
    }
    m_parts.setRows(rows);
    m_wording.setTexts(m_profile.wording, m_base.id.isEmpty() ? m_profile.wording : m_base.wording);
    if (m_openedPart >= rows.size()) {
        m_openedPart = -1;
        Q_EMIT openedPartChanged();
    }
    showOpenedPart();
    Q_EMIT changed();
}

void ProfileDraft::showOpenedPart()
{
    QList<PaperField> fields;
    QList<PaperBox> boxes;
    if (m_openedPart >= 0 && m_openedPart < shownParts().size()) {
        const ProfilePart &part = shownParts().at(m_openedPart);
        for (const QString &field : part.fields) {
            fields += PaperField{field, m_profile.text(QStringLiteral("label.") + field)};
        }
        for (const TickBox &box : part.boxes) {
            boxes += PaperBox{box.text, box.field, box.values, box.whenFilled};
        }
    }
    m_fields.setRows(fields);
    m_boxes.setRows(boxes);
    Q_EMIT fieldsChanged();
}
