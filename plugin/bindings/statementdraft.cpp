// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "statementdraft.h"

#include "ballotmodel.h"
#include "draftstore.h"
#include "labels.h"
#include "operation.h"
#include "uuid.h"
#include "workspacefollower.h"
#include "workspacewords.h"

namespace
{
constexpr int draftDelay = 300;
const QString textKey = QStringLiteral("text");
const QString whereKey = QStringLiteral("where");
const QString planningAreaKey = QStringLiteral("planningArea");
const QString lifeStagesKey = QStringLiteral("lifeStages");
const QString targetGroupKey = QStringLiteral("targetGroup");
const QString languageKey = QStringLiteral("language");
const QString fromPaperKey = QStringLiteral("fromPaper");
const QString answersKey = QStringLiteral("answers");
const QString dotsKey = QStringLiteral("dots");
/** Of the statement it will become: tells after a crash whether it has become one. */
const QString idKey = QStringLiteral("id");

/** An empty text would convert to a list of one, so each is asked as what it is. */
bool isBlank(const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList;
    return isList ? value.toStringList().isEmpty() : value.toString().isEmpty();
}

QString partFor(const QString &group)
{
    return QStringLiteral("statement/") + group;
}
}

StatementDraft::StatementDraft(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelay);
    connect(&m_timer, &QTimer::timeout, this, &StatementDraft::save);
}

StatementDraft::~StatementDraft()
{
    if (m_timer.isActive()) {
        save();
    }
}

Workspace *StatementDraft::workspace() const
{
    return m_workspace;
}

void StatementDraft::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, [this] {
            // Many changes at once make models start over; what is being typed goes on.
            if (!m_loaded || m_workspace->status() != Workspace::Ready) {
                load();
            }
        });
        connect(workspace, &Workspace::actorChanged, this, &StatementDraft::changeOwner);
        connect(workspace, &Workspace::surroundingsChanged, this, &StatementDraft::changed);
    }
    Q_EMIT subjectChanged();
    load();
}

QString StatementDraft::step() const
{
    return m_step;
}

void StatementDraft::setStep(const QString &step)
{
    if (step == m_step) {
        return;
    }
    // The step was removed under whoever types for it: the text goes along to the next one.
    const QVariantMap homeless = m_loaded && m_workspace->status() == Workspace::Ready && m_workspace->step(m_step).id.isEmpty() ? m_content : QVariantMap();
    if (m_timer.isActive()) {
        save();
    }
    const QString errorText = m_errorText;
    m_step = step;
    Q_EMIT subjectChanged();
    load();
    if (!homeless.value(textKey).toString().isEmpty()) {
        takeBack(m_step, m_group, m_owner, homeless);
        m_errorText = errorText;
        Q_EMIT changed();
        Q_EMIT savedChanged();
        Q_EMIT returned();
    }
}

QString StatementDraft::group() const
{
    return m_group;
}

void StatementDraft::setGroup(const QString &group)
{
    if (group == m_group) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    m_group = group;
    Q_EMIT subjectChanged();
    load();
}

QString StatementDraft::text() const
{
    return m_content.value(textKey).toString();
}

void StatementDraft::setText(const QString &text)
{
    put(textKey, text);
    if (m_workspace) {
        m_workspace->tellTyping(text.isEmpty() ? QString() : m_step);
    }
}

QString StatementDraft::where() const
{
    return m_content.value(whereKey).toString();
}

void StatementDraft::setWhere(const QString &where)
{
    put(whereKey, where);
}

QString StatementDraft::planningArea() const
{
    return m_content.value(planningAreaKey).toString();
}

void StatementDraft::setPlanningArea(const QString &planningArea)
{
    put(planningAreaKey, planningArea);
}

QStringList StatementDraft::lifeStages() const
{
    return m_content.value(lifeStagesKey).toStringList();
}

void StatementDraft::setLifeStages(const QStringList &lifeStages)
{
    put(lifeStagesKey, lifeStages);
}

QString StatementDraft::targetGroup() const
{
    return m_content.value(targetGroupKey).toString();
}

void StatementDraft::setTargetGroup(const QString &targetGroup)
{
    put(targetGroupKey, targetGroup);
}

QString StatementDraft::language() const
{
    return m_content.value(languageKey).toString();
}

void StatementDraft::setLanguage(const QString &language)
{
    put(languageKey, language);
}

bool StatementDraft::fromPaper() const
{
    return m_content.value(fromPaperKey).toBool();
}

void StatementDraft::setFromPaper(bool fromPaper)
{
    put(fromPaperKey, fromPaper);
}

bool StatementDraft::isPaperOnly() const
{
    return m_paperOnly;
}

void StatementDraft::setPaperOnly(bool paperOnly)
{
    if (paperOnly != m_paperOnly) {
        m_paperOnly = paperOnly;
        Q_EMIT subjectChanged();
    }
}

int StatementDraft::dots() const
{
    return m_content.value(dotsKey).toInt();
}

void StatementDraft::setDots(int dots)
{
    if (dots != this->dots()) {
        put(dotsKey, dots > 0 ? QVariant(dots) : QVariant());
    }
}

QString StatementDraft::answers() const
{
    return m_content.value(answersKey).toString();
}

void StatementDraft::setAnswers(const QString &answers)
{
    put(answersKey, answers);
}

bool StatementDraft::canSubmit() const
{
    if (!m_workspace || text().trimmed().isEmpty()) {
        return false;
    }
    const Step step = m_workspace->step(m_step);
    // Moderation adds a late card at any time; members write while the step is open.
    const bool open = m_workspace->standing(m_step, m_group).state == StepState::Open && step.permissions.testFlag(StepPermission::Write);
    return !step.id.isEmpty() && (open || m_workspace->role() != Role::Member) && m_workspace->role() != Role::Observer;
}

bool StatementDraft::isSaved() const
{
    return m_saved && m_underWay == 0;
}

QString StatementDraft::errorText() const
{
    return m_errorText;
}

void StatementDraft::put(const QString &key, const QVariant &value)
{
    if (m_content.value(key) == value || (!m_content.contains(key) && isBlank(value))) {
        return;
    }
    m_content.insert(key, value);
    if (!m_content.contains(idKey)) {
        m_content.insert(idKey, newId());
    }
    m_saved = false;
    Q_EMIT changed();
    Q_EMIT savedChanged();
    m_timer.start();
}

QString StatementDraft::newId() const
{
    return m_workspace && m_workspace->step(m_step).anonymity ? Uuid::random() : Uuid::create();
}

QString StatementDraft::draftId() const
{
    return partFor(m_group);
}

void StatementDraft::load()
{
    m_timer.stop();
    m_loaded = m_workspace && m_workspace->status() == Workspace::Ready;
    m_owner = m_workspace ? m_workspace->actor() : QString();
    m_content = m_workspace && !m_step.isEmpty() ? kept(m_step, m_group, m_owner) : QVariantMap();
    if (m_workspace && m_workspace->records().find<Contribution>(m_content.value(idKey).toString())) {
        // It was entered, and then the power went before the draft did.
        m_content.clear();
        DraftStore(m_workspace, m_owner).drop(m_step, draftId());
    }
    m_errorText.clear();
    m_saved = true;
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

void StatementDraft::changeOwner()
{
    if (m_workspace->actor() == m_owner) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    load();
}

void StatementDraft::save()
{
    m_timer.stop();
    if (!m_workspace || m_step.isEmpty()) {
        return;
    }
    const bool empty = std::all_of(m_content.keyValueBegin(), m_content.keyValueEnd(), [](const auto &entry) {
        return entry.first == idKey || isBlank(entry.second);
    });
    if (empty) {
        m_keeping.remove({m_step, m_group, m_owner});
        DraftStore(m_workspace, m_owner).drop(m_step, draftId());
    } else {
        keep(m_step, m_group, m_owner, m_content);
    }
    m_saved = true;
    Q_EMIT savedChanged();
}

void StatementDraft::submit()
{
    submitTo({});
}

QList<Change> StatementDraft::joining(Contribution &statement, const QString &other) const
{
    QList<Change> changes;
    const auto *there = other.isEmpty() ? nullptr : m_workspace->records().find<Contribution>(other);
    if (!there || there->step != statement.step) {
        return changes;
    }
    statement.cluster = there->cluster;
    if (statement.cluster.isEmpty()) {
        Cluster cluster;
        cluster.id = Uuid::create();
        cluster.step = there->step;
        cluster.title = titleFrom(there->text);
        statement.cluster = cluster.id;
        changes += Change::insert(cluster, m_workspace->actor());
        changes += Change::update(RecordType::Contribution, other, there->revision, {{QStringLiteral("cluster"), cluster.id}}, m_workspace->actor());
    }
    return changes;
}

void StatementDraft::submitTo(const QString &other)
{
    if (!canSubmit()) {
        return;
    }
    const QString actor = m_workspace->actor();
    const QString id = m_content.value(idKey).toString();
    Contribution contribution;
    contribution.id = id.isEmpty() ? newId() : id;
    contribution.step = m_step;
    contribution.group = m_group;
    contribution.text = text().trimmed();
    contribution.where = where().trimmed();
    contribution.planningArea = planningArea();
    contribution.lifeStages = lifeStages();
    contribution.targetGroup = targetGroup().trimmed();
    contribution.language = language();
    contribution.enteredBy = m_paperOnly || fromPaper() ? actor : QString();
    QList<Change> changes = joining(contribution, other);
    changes += Change::insert(contribution, actor);
    if (!answers().isEmpty()) {
        Link link;
        link.from = contribution.id;
        link.to = answers();
        link.kind = m_workspace->step(m_step).kind == StepKind::Project ? LinkKind::Answers : LinkKind::BuildsOn;
        changes += Change::insert(link, actor);
    }
    if (dots() > 0) {
        Vote vote;
        vote.id = BallotModel::voteId(contribution.id, m_group);
        vote.group = m_group;
        vote.contribution = contribution.id;
        vote.dots = dots();
        changes += Change::insert(vote, actor);
    }
    Operation *operation = m_workspace->submit(changes, Labels::newStatement(), {contribution.id});
    connect(operation, &Operation::finished, this, [this, operation, id = contribution.id, step = m_step, group = m_group, owner = m_owner, sent = m_content] {
        --m_underWay;
        if (!m_workspace) {
            return;
        }
        m_errorText = operation->errorText();
        if (!operation->succeeded()) {
            takeBack(step, group, owner, sent);
        } else {
            // The draft of it goes, or gives way to what has been typed since.
            if (step == m_step && group == m_group && owner == m_owner) {
                save();
            } else if (kept(step, group, owner).value(idKey).toString() == id) {
                m_keeping.remove({step, group, owner});
                DraftStore(m_workspace, owner).drop(step, partFor(group));
            }
            Q_EMIT submitted(id);
        }
        Q_EMIT changed();
        Q_EMIT savedChanged();
        if (!operation->succeeded()) {
            Q_EMIT returned();
        }
    });
    ++m_underWay;
    m_timer.stop();
    // The need that is answered stays chosen: several projects are often written against one.
    const QString need = answers();
    m_content.clear();
    if (!need.isEmpty()) {
        m_content.insert(answersKey, need);
    }
    m_saved = true;
    m_errorText.clear();
    m_workspace->tellTyping({});
    Q_EMIT changed();
    Q_EMIT savedChanged();
    Q_EMIT entered();
}

QVariantMap StatementDraft::joined(const QVariantMap &first, const QVariantMap &second)
{
    if (second.value(textKey).toString().isEmpty() && second.value(whereKey).toString().isEmpty()) {
        return first;
    }
    QVariantMap both = second;
    QStringList parts;
    for (const QString &part : {first.value(textKey).toString(), first.value(whereKey).toString(), second.value(textKey).toString()}) {
        if (!part.isEmpty()) {
            parts += part;
        }
    }
    both.insert(textKey, parts.join(QLatin1String("\n\n")));
    return both;
}

void StatementDraft::takeBack(const QString &step, const QString &group, const QString &owner, const QVariantMap &content)
{
    if (m_workspace->step(step).id.isEmpty() || (step == m_step && group == m_group && owner == m_owner)) {
        m_content = joined(content, m_content);
        m_saved = false;
        m_timer.start();
        return;
    }
    const QVariantMap there = kept(step, group, owner);
    keep(step, group, owner, there.value(idKey) == content.value(idKey) ? content : joined(content, there));
}

void StatementDraft::keep(const QString &step, const QString &group, const QString &owner, const QVariantMap &content)
{
    if (Operation *operation = DraftStore(m_workspace, owner).save(step, partFor(group), content)) {
        const QStringList place{step, group, owner};
        m_keeping.insert(place, content);
        connect(operation, &Operation::finished, this, [this, place, content] {
            if (m_keeping.value(place) == content) {
                m_keeping.remove(place);
            }
        });
    }
}

QVariantMap StatementDraft::kept(const QString &step, const QString &group, const QString &owner) const
{
    const auto keeping = m_keeping.constFind({step, group, owner});
    return keeping != m_keeping.cend() ? *keeping : DraftStore(m_workspace, owner).find(step, partFor(group));
}
