// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "referencemodel.h"

#include "labels.h"
#include "operation.h"

#include <KLocalizedString>

#include <algorithm>

namespace
{
QString ages(const LifeStage &stage)
{
    if (stage.fromAge < 0) {
        return i18ndc("dreischritt", "@info ages", "before birth");
    }
    return stage.toAge < 0 ? i18ndc("dreischritt", "@info ages", "from %1", stage.fromAge)
                           : i18ndc("dreischritt", "@info ages", "%1 to %2", stage.fromAge, stage.toAge);
}

QString joined(std::initializer_list<QString> parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            filled += part;
        }
    }
    return filled.join(QStringLiteral(" · "));
}

QString titleOfGuideline(const Guideline &guideline)
{
    return guideline.number.isEmpty() ? guideline.title : guideline.number + QLatin1Char(' ') + guideline.title;
}
}

QString ReferenceModel::titleOf(const QString &key) const
{
    if (m_legalSpheres || !m_workspace) {
        return m_legalSpheres ? key : QString();
    }
    const Records &records = m_workspace->records();
    const auto named = [&key](const auto *record) {
        return record ? record->name : QString();
    };
    switch (m_type) {
    case RecordType::Guideline: {
        const auto *guideline = records.find<Guideline>(key);
        return !guideline                     ? QString()
            : guideline->version.isEmpty() ? titleOfGuideline(*guideline)
                                           : i18ndc("dreischritt", "@item a guideline and its version", "%1 (%2)", titleOfGuideline(*guideline), guideline->version);
    }
    case RecordType::LifeStage:
        return named(records.find<LifeStage>(key));
    case RecordType::PlanningArea:
        return named(records.find<PlanningArea>(key));
    case RecordType::TopicArea:
        return named(records.find<TopicArea>(key));
    case RecordType::Committee:
        return named(records.find<Committee>(key));
    default:
        return named(records.find<Organisation>(key));
    }
}

QList<ReferenceModel::Row> ReferenceModel::wanted() const
{
    QList<Row> rows;
    const Labels labels;
    if (m_legalSpheres) {
        const QStringList spheres = labels.legalSpheres();
        for (const QString &sphere : spheres) {
            rows.append({sphere, sphere, {}, QStringLiteral("%1").arg(rows.size(), 4, 10, QLatin1Char('0'))});
        }
    } else if (m_workspace) {
        const Records &records = m_workspace->records();
        const auto ordered = [](int order) {
            return QStringLiteral("%1").arg(order, 8, 10, QLatin1Char('0'));
        };
        const auto collect = [&](const auto &table, auto detail, auto sortKey) {
            for (const auto &[id, record] : table) {
                rows.append({id, titleOf(id), detail(record), sortKey(record)});
            }
        };
        switch (m_type) {
        case RecordType::Guideline:
            collect(
                records.all<Guideline>(),
                [&labels](const Guideline &guideline) {
                    return joined({guideline.adoptedBy, labels.date(guideline.adoptedOn)});
                },
                [](const Guideline &guideline) {
                    // Newest version of one number first.
                    return guideline.number.rightJustified(8, QLatin1Char('0'))
                        + QStringLiteral("%1").arg(9'000'000 - guideline.adoptedOn.toJulianDay(), 9, 10, QLatin1Char('0'));
                });
            break;
        case RecordType::LifeStage:
            collect(records.all<LifeStage>(), ages, [&](const LifeStage &stage) {
                return ordered(stage.order);
            });
            break;
        case RecordType::PlanningArea:
            collect(
                records.all<PlanningArea>(),
                [](const PlanningArea &area) {
                    return area.key;
                },
                [](const PlanningArea &area) {
                    return area.name.toLower();
                });
            break;
        case RecordType::TopicArea:
            for (const TopicArea *area : records.select<TopicArea>([this](const TopicArea &area) {
                     return area.conference == m_workspace->conference();
                 })) {
                rows.append({area->id, area->name, area->description, ordered(area->order)});
            }
            break;
        case RecordType::Committee:
            collect(
                records.all<Committee>(),
                [](const Committee &committee) {
                    return joined({committee.shortName, committee.classification});
                },
                [](const Committee &committee) {
                    return committee.name.toLower();
                });
            break;
        default:
            collect(
                records.all<Organisation>(),
                [&labels](const Organisation &organisation) {
                    return joined({labels.organisationKind(organisation.kind), organisation.legalSpheres.join(QStringLiteral(", "))});
                },
                [](const Organisation &organisation) {
                    return organisation.name.toLower();
                });
        }
    }
    const QStringList words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rows.removeIf([&words](const Row &row) {
        return std::any_of(words.begin(), words.end(), [&row](const QString &word) {
            return !row.title.contains(word, Qt::CaseInsensitive) && !row.detail.contains(word, Qt::CaseInsensitive);
        });
    });
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const int order = QString::localeAwareCompare(a.sortKey, b.sortKey);
        return order != 0 ? order < 0 : a.key < b.key;
    });
    return rows;
}

Operation *ReferenceModel::add(const QString &title)
{
    const QString name = title.simplified();
    if (m_legalSpheres || !m_workspace || name.isEmpty()) {
        return nullptr;
    }
    QVariantMap fields{{m_type == RecordType::Guideline ? QStringLiteral("title") : QStringLiteral("name"), name}};
    if (m_type == RecordType::TopicArea) {
        fields.insert(QStringLiteral("conference"), m_workspace->conference());
    }
    if (m_type == RecordType::TopicArea || m_type == RecordType::LifeStage) {
        fields.insert(QStringLiteral("order"), count());
    }
    return m_workspace->insert(m_type, fields);
}
