// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "councilresults.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

/** A workspace that waits for answers, and sources of such in a folder of its own. */
class CouncilFixture
{
protected:
    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_records = Records();
        Conference conference;
        conference.title = QStringLiteral("5. Integrationskonferenz");
        conference.number = 5;
        put(1, conference);
        for (const auto &[number, name, brief] :
             {std::tuple{social, "Ausschuss für Soziales", "SozA"}, {finance, "Finanzausschuss", "FinA"}, {council, "Kreistag", "KT"}}) {
            Committee committee;
            committee.name = QString::fromUtf8(name);
            committee.shortName = QString::fromUtf8(brief);
            put(number, committee);
        }
        Recommendation recommendation;
        recommendation.conference = id(1);
        recommendation.order = 1;
        recommendation.reference = QStringLiteral("VO/2026/0147");
        recommendation.title = QStringLiteral("Sprachkurse mit Kinderbetreuung");
        recommendation.resolutionText = QStringLiteral("Der Landkreis richtet vier Kurse ein.\nDie Volkshochschule führt sie durch.");
        recommendation.status = RecommendationStatus::InCommittees;
        put(courses, recommendation);
        recommendation = {};
        recommendation.conference = id(1);
        recommendation.order = 2;
        recommendation.title = QStringLiteral("Kennzahlen");
        recommendation.status = RecommendationStatus::Ready;
        put(figures, recommendation);
        Consultation consultation;
        consultation.recommendation = id(courses);
        consultation.order = 1;
        consultation.committee = id(social);
        consultation.date = QDate(2026, 3, 12);
        put(coursesSocial, consultation);
        consultation.order = 2;
        consultation.committee = id(council);
        consultation.role = ConsultationRole::Decision;
        consultation.authoritative = true;
        consultation.date = {};
        put(coursesCouncil, consultation);
    }
    static QString id(int number)
    {
        return QStringLiteral("0198c0de-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    }
    static constexpr int social = 11;
    static constexpr int finance = 12;
    static constexpr int council = 13;
    static constexpr int courses = 21;
    static constexpr int figures = 22;
    static constexpr int coursesSocial = 31;
    static constexpr int coursesCouncil = 32;

    template<class T>
    void put(int number, T record)
    {
        record.id = id(number);
        record.revision = 1;
        m_records.all<T>().insert_or_assign(record.id, record);
    }
    template<class T>
    T &record(int number)
    {
        return m_records.all<T>().at(id(number));
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    CouncilResults table(const QByteArray &rows) const
    {
        return read(write(QStringLiteral("ergebnisse.csv"),
                          QByteArray("\xef\xbb\xbfVorlage;Gremium;Datum;TOP;Ergebnis;Ja;Nein;Enthaltungen;Beschluss;Was folgt\r\n") + rows));
    }
    CouncilResults read(const QString &path) const
    {
        const auto results = readResults(path, m_records);
        if (!results) {
            qWarning("%s", qPrintable(results.error().text()));
        }
        return results ? results.value() : CouncilResults();
    }
    /** Takes the answers in, as a store would. */
    void takeIn(const CouncilResults &results, const std::vector<std::size_t> &chosen = {})
    {
        const Staging staging = chosen.empty() ? allAnswers(results, m_records) : chosenAnswers(results, chosen, m_records);
        for (const StagedChange &staged : changesOf(staging, m_records, QStringLiteral("Administrator"))) {
            Change change = staged.change;
            change.revision = change.base + 1;
            m_records.apply(change);
        }
    }
    static QByteArray json(const QJsonValue &value)
    {
        return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
    }
    static QJsonObject thing(const char *kind, const QString &name, QJsonObject more, const QString &version = QStringLiteral("1.1"))
    {
        more.insert(QStringLiteral("id"), QString(QLatin1String("https://rat.example.org/") + name));
        more.insert(QStringLiteral("type"), QString(QLatin1String("https://schema.oparl.org/") + version + u'/' + QLatin1String(kind)));
        return more;
    }
    static QString url(const char *name)
    {
        return QLatin1String("https://rat.example.org/") + QLatin1String(name);
    }
    /** A council's own answer to VO/2026/0147, each object in a file of its own. */
    void writeLinked(const QString &folder, const QString &version = QStringLiteral("1.1")) const
    {
        write(folder + QStringLiteral("/o.json"),
              json(thing("Organization", QStringLiteral("o/4711"), {{QStringLiteral("name"), QStringLiteral("Ausschuss für Soziales")}}, version)));
        write(folder + QStringLiteral("/p.json"),
              json(thing("Paper",
                         QStringLiteral("p/1"),
                         {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")}, {QStringLiteral("name"), QStringLiteral("Sprachkurse")}},
                         version)));
        write(folder + QStringLiteral("/c.json"),
              json(thing("Consultation",
                         QStringLiteral("c/1"),
                         {{QStringLiteral("paper"), url("p/1")},
                          {QStringLiteral("agendaItem"), url("a/1")},
                          {QStringLiteral("organization"), QJsonArray{url("o/4711")}},
                          {QStringLiteral("role"), QStringLiteral("Vorberatung")}},
                         version)));
        write(folder + QStringLiteral("/deeper/a.json"),
              json(thing("AgendaItem",
                         QStringLiteral("a/1"),
                         {{QStringLiteral("meeting"), url("m/1")},
                          {QStringLiteral("number"), QStringLiteral("Ö 7")},
                          {QStringLiteral("result"), QStringLiteral("mehrheitlich geändert beschlossen (9 Ja, 2 Nein, 1 Enthaltung)")},
                          {QStringLiteral("resolutionText"), QStringLiteral("Drei Kurse werden eingerichtet.")}},
                         version)));
        write(folder + QStringLiteral("/deeper/m.json"),
              json(thing("Meeting", QStringLiteral("m/1"), {{QStringLiteral("start"), QStringLiteral("2026-03-12T17:00:00+01:00")}}, version)));
    }
    void expectLinkedAnswer()
    {
        const Consultation &consultation = record<Consultation>(coursesSocial);
        QCOMPARE(consultation.result, ConsultationResult::AgreedAmended);
        QCOMPARE(consultation.date, QDate(2026, 3, 12));
        QCOMPARE(consultation.agendaItem, QStringLiteral("Ö 7"));
        QCOMPARE(consultation.votesYes, 9);
        QCOMPARE(consultation.votesNo, 2);
        QCOMPARE(consultation.votesAbstained, 1);
        QCOMPARE(consultation.resolutionText, QStringLiteral("Drei Kurse werden eingerichtet."));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Records m_records;
};
