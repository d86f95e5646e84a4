// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "trace.h"
#include "workspacefixture.h"

#include <QRandomGenerator>

#include <random>

/**
 * Whatever the order in which authors' changes meet, no text is lost: it is shown, or kept in a conflict, or its
 * replacement was written by somebody who had seen it.
 */
class InterleavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextIsLost_data();
    void noTextIsLost();
};

namespace
{
const QStringList proseFields{QStringLiteral("text"), QStringLiteral("where"), QStringLiteral("translation"), QStringLiteral("targetGroup")};

/** Somebody at a laptop, who knows the records as they were when they last looked. */
struct Author {
    QString name;
    std::shared_ptr<Records> view;
};

/** A day at a conference, at random. */
class Day
{
public:
    explicit Day(quint32 seed)
        : m_random(seed)
    {
    }

    WorkspaceFixture ws;
    QList<Change> sent;
    QSet<QString> acknowledged;
    /** Texts whose replacement was written, or whose record was removed, by somebody who saw them. */
    QSet<QString> seenAndReplaced;

    bool begin()
    {
        if (!ws.openNew()) {
            return false;
        }
        ws.apply(ws.skeleton());
        for (int i = 0; i < 4; ++i) {
            m_authors.append({QStringLiteral("author-%1").arg(i), ws.records()});
        }
        return true;
    }

    void step()
    {
        Author &author = m_authors[pick(m_authors.size())];
        switch (pick(12)) {
        case 0:
        case 1:
            author.view = ws.records();
            return;
        case 2:
            send(author, ws.statement(anyStep(), newText()));
            return;
        case 3:
            if (!sent.isEmpty()) {
                send(author, sent.at(pick(sent.size())), true);
            }
            return;
        case 4:
            remove(author);
            return;
        case 5:
            bringBack(author);
            return;
        case 6:
            join(author);
            return;
        case 7:
            collide(author);
            return;
        default:
            edit(author);
        }
    }

private:
    qsizetype pick(qsizetype count)
    {
        return m_random.bounded(int(count));
    }
    QString newText()
    {
        return QStringLiteral("Text %1 “ä”").arg(++m_texts);
    }
    QString anyStep()
    {
        return QStringList{ws.strengths, ws.needs, ws.projects}.at(pick(3));
    }
    QString anyStatement(const Author &author)
    {
        const auto ids = author.view->sortedIds(RecordType::Contribution);
        // Few records, so that authors meet often.
        return ids.empty() ? QString() : ids.at(pick(std::min<qsizetype>(qsizetype(ids.size()), 6)));
    }

    void edit(Author &author)
    {
        const QString id = anyStatement(author);
        if (id.isEmpty()) {
            return;
        }
        QJsonObject fields;
        for (const QString &field : proseFields) {
            if (pick(3) == 0 || (fields.isEmpty() && field == proseFields.constLast())) {
                fields.insert(field, newText());
            }
        }
        if (pick(3) == 0) {
            fields.insert(QStringLiteral("visibility"), pick(2) == 0 ? QStringLiteral("Shown") : QStringLiteral("Withheld"));
        }
        send(author, Change::update(RecordType::Contribution, id, author.view->find<Contribution>(id)->revision, fields, author.name));
    }
    void remove(Author &author)
    {
        const QString id = anyStatement(author);
        if (!id.isEmpty()) {
            send(author, Change::remove(RecordType::Contribution, id, author.view->find<Contribution>(id)->revision, author.name));
        }
    }
    void bringBack(Author &author)
    {
        const auto lines = ws.log();
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (line->kind == ChangeKind::Remove && line->record == RecordType::Contribution) {
                Change undo = Change::insertFields(RecordType::Contribution, line->recordId, line->before, author.name);
                undo.base = pick(2) == 0 ? line->revision : 0;
                send(author, undo);
                return;
            }
        }
    }
    void collide(Author &author)
    {
        const QString id = anyStatement(author);
        if (!id.isEmpty()) {
            send(author, ws.statement(anyStep(), newText(), id), true);
        }
    }
    void join(Author &author)
    {
        const auto ids = author.view->sortedIds(RecordType::Contribution);
        for (const QString &from : ids) {
            const QString to = ids.at(pick(qsizetype(ids.size())));
            if (const auto kind = linkKindBetween(*author.view, from, to)) {
                Link link;
                link.from = from;
                link.to = to;
                link.kind = *kind;
                send(author, Change::insert(link, author.name));
                return;
            }
        }
    }

    void send(Author &author, const Change &change, bool isBlind = false)
    {
        const Outcome outcome = ws.apply(change);
        sent.append(change);
        if (outcome.status != Outcome::Applied && outcome.status != Outcome::Conflict) {
            return;
        }
        for (const QString &field : proseFields) {
            const QString text = change.fields.value(field).toString();
            if (!text.isEmpty()) {
                acknowledged.insert(text);
            }
        }
        const Contribution *seen = isBlind ? nullptr : author.view->find<Contribution>(change.recordId);
        const bool isRemoval = change.kind == ChangeKind::Remove && outcome.status == Outcome::Applied;
        if (seen && (isRemoval || change.kind == ChangeKind::Update)) {
            const QJsonObject before = Codec::fieldsOf(*seen);
            for (const QString &field : proseFields) {
                if (isRemoval || change.fields.contains(field)) {
                    seenAndReplaced.insert(before.value(field).toString());
                }
            }
        }
    }

    QRandomGenerator m_random;
    QList<Author> m_authors;
    int m_texts = 0;
};

QSet<QString> textsIn(const Records &records)
{
    QSet<QString> texts;
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        texts << contribution.text << contribution.where << contribution.translation << contribution.targetGroup;
    }
    for (const auto &[id, conflict] : records.all<Conflict>()) {
        texts.insert(conflict.kept);
    }
    return texts;
}

QStringList lost(const Day &day, const Records &records)
{
    const QSet<QString> there = textsIn(records);
    QStringList missing;
    for (const QString &text : day.acknowledged) {
        if (!there.contains(text) && !day.seenAndReplaced.contains(text)) {
            missing += text;
        }
    }
    return missing;
}
}

void InterleavingTest::noTextIsLost_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 24; ++seed) {
        QTest::addRow("day %u", seed) << seed;
    }
}

void InterleavingTest::noTextIsLost()
{
    QFETCH(quint32, seed);
    Day day(seed);
    QVERIFY(day.begin());
    for (int i = 0; i < 150; ++i) {
        day.step();
    }
    const auto records = day.ws.records();
    const auto lines = day.ws.log();
    QCOMPARE(lost(day, *records), QStringList());

    // The log alone gives the same records and the same log, in order and twice.
    WorkspaceFixture copy;
    QVERIFY(copy.openNew());
    copy.apply(lines);
    QCOMPARE(WorkspaceFixture::toJson(*copy.records()), WorkspaceFixture::toJson(*records));
    QCOMPARE(copy.log(), lines);
    for (const Outcome &outcome : copy.apply(lines)) {
        QCOMPARE(outcome.status, Outcome::Duplicate);
    }
    // Records that only heard of the changes are the same too.
    Records heard;
    for (const Change &line : lines) {
        heard.apply(line);
    }
    QCOMPARE(WorkspaceFixture::toJson(heard), WorkspaceFixture::toJson(*records));
    // What the authors sent is known there as well, without the original file.
    for (const Change &change : day.sent) {
        (void)copy.apply(change);
    }
    QCOMPARE(lost(day, *copy.records()), QStringList());

    // In any other order nothing is lost either; what comes too early is sent again.
    QList<Change> shuffled = lines;
    std::mt19937 generator(seed);
    std::shuffle(shuffled.begin(), shuffled.end(), generator);
    WorkspaceFixture other;
    QVERIFY(other.openNew());
    for (qsizetype left = -1; left != shuffled.size() && !shuffled.isEmpty();) {
        left = shuffled.size();
        const auto outcomes = other.apply(shuffled);
        QList<Change> early;
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (outcomes.at(i).status == Outcome::Refused) {
                early += shuffled.at(i);
            }
        }
        shuffled = early;
    }
    for (const Change &line : shuffled) {
        for (const QString &field : proseFields) {
            const QString text = line.fields.value(field).toString();
            QVERIFY2(text.isEmpty(), qPrintable(other.apply(line).error.text()));
        }
    }
    QCOMPARE(lost(day, *other.records()), QStringList());
}

QTEST_GUILESS_MAIN(InterleavingTest)

#include "interleavingtest.moc"
