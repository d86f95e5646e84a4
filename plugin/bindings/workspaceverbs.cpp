// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "workspaceprivate.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QMetaEnum>

namespace
{
constexpr auto domain = "dreischritt";

QJsonObject toFields(const QVariantMap &map)
{
    QJsonObject fields;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QVariant &value = it.value();
        if (value.typeId() == QMetaType::QDate) {
            fields.insert(it.key(), value.toDate().toString(Qt::ISODate));
        } else if (value.typeId() == QMetaType::QDateTime) {
            fields.insert(it.key(), value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
        } else {
            fields.insert(it.key(), QJsonValue::fromVariant(value));
        }
    }
    return fields;
}

/** QML hands enums over as numbers and lists as it likes; the codec wants names and texts. */
QJsonObject fitted(RecordType::Type type, const QVariantMap &map)
{
    QJsonObject fields = toFields(map);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const FieldInfo *field = recordInfo(type).field(it.key());
        if (!field || !it.value().isDouble()) {
            continue;
        }
        const QMetaEnum enumerator = field->property.enumerator();
        if (field->kind == FieldInfo::Enumeration) {
            it.value() = QString::fromLatin1(enumerator.valueToKey(it.value().toInt()));
        } else if (field->kind == FieldInfo::Flags) {
            QJsonArray names;
            for (int i = 0; i < enumerator.keyCount(); ++i) {
                if (enumerator.value(i) != 0 && (it.value().toInt() & enumerator.value(i)) != 0) {
                    names.append(QString::fromLatin1(enumerator.key(i)));
                }
            }
            it.value() = names;
        }
    }
    return fields;
}

template<class T>
int nextOrder(const std::vector<const T *> &siblings)
{
    return siblings.empty() ? 1 : siblings.back()->order + 1;
}
}

Operation *Workspace::write(const QString &step, const QString &group, const QString &text, const QVariantMap &details)
{
    QVariantMap fields = details;
    fields.insert(QStringLiteral("step"), step);
    fields.insert(QStringLiteral("group"), group);
    fields.insert(QStringLiteral("text"), text);
    return insert(RecordType::Contribution, fields);
}

Operation *Workspace::insert(RecordType::Type type, const QVariantMap &fields)
{
    QJsonObject fitting = fitted(type, fields);
    const bool isAnonymous = type == RecordType::Contribution && step(fitting.value(QLatin1String("step")).toString()).anonymity;
    const QString id = isAnonymous ? Uuid::random() : Change::newRecordId(type);
    if (recordInfo(type).field(u"conference") && !fitting.contains(QLatin1String("conference"))) {
        fitting.insert(QStringLiteral("conference"), d->conference);
    }
    if (recordInfo(type).field(u"order") && !fitting.contains(QLatin1String("order"))) {
        fitting.insert(QStringLiteral("order"), nextOrderOf(type, fitting));
    }
    return submit({Change::insertFields(type, id, fitting, actor())}, i18ndc(domain, "@action:undo", "New entry"), {id});
}

int Workspace::nextOrderOf(RecordType::Type type, const QJsonObject &fields) const
{
    return visitRecordType(type, [&]<class T>(std::type_identity<T>) -> int {
        if constexpr (requires(T record) { record.order; }) {
            return nextOrder(d->records.select<T>([&fields](const T &candidate) {
                if constexpr (requires { candidate.before; }) {
                    return candidate.conference == fields.value(QLatin1String("conference")).toString()
                        && candidate.before == fields.value(QLatin1String("before")).toString();
                } else if constexpr (requires { candidate.conference; }) {
                    return candidate.conference == fields.value(QLatin1String("conference")).toString();
                } else if constexpr (requires { candidate.recommendation; }) {
                    return candidate.recommendation == fields.value(QLatin1String("recommendation")).toString();
                } else {
                    return true;
                }
            }));
        }
        return 0;
    });
}

Operation *Workspace::edit(RecordType::Type type, const QString &id, const QVariantMap &fields, int base)
{
    const QJsonObject fitting = fitted(type, fields);
    return submit({Change::update(type, id, base > 0 ? base : currentBase, fitting, actor())}, i18ndc(domain, "@action:undo", "Edit"), {id});
}

Operation *Workspace::remove(RecordType::Type type, const QString &id)
{
    QList<Change> changes;
    const auto take = [&](RecordType::Type what, const QString &which) {
        changes += Change::remove(what, which, currentBase, actor());
    };
    // What only says something about the record goes with it, and comes back with it on undo.
    for (const auto &[linkId, link] : d->records.all<Link>()) {
        if (link.from == id || link.to == id) {
            take(RecordType::Link, linkId);
        }
    }
    if (type == RecordType::Recommendation) {
        for (const auto &[key, record] : d->records.all<Disposition>()) {
            if (record.recommendation == id) {
                take(RecordType::Disposition, key);
            }
        }
        for (const auto &[key, record] : d->records.all<Consultation>()) {
            if (record.recommendation == id) {
                take(RecordType::Consultation, key);
            }
        }
        for (const auto &[key, record] : d->records.all<Progress>()) {
            if (record.recommendation == id) {
                take(RecordType::Progress, key);
            }
        }
    }
    if (type == RecordType::Step || type == RecordType::FocusGroup) {
        for (const auto &[key, standing] : d->records.all<GroupStep>()) {
            if (standing.step == id || standing.group == id) {
                take(RecordType::GroupStep, key);
            }
        }
    }
    if (const Step *step = type == RecordType::Step ? d->records.find<Step>(id) : nullptr) {
        // What stood before it stands before the next one.
        const auto later = d->records.select<Step>([step](const Step &other) {
            return other.conference == step->conference && other.order > step->order;
        });
        for (const auto &[key, entry] : d->records.all<AgendaEntry>()) {
            if (entry.before == id) {
                changes += Change::update(RecordType::AgendaEntry, key, currentBase, {{QStringLiteral("before"), later.empty() ? QString() : later.front()->id}}, actor());
            }
        }
    }
    if (type == RecordType::Contribution) {
        for (const auto &[key, vote] : d->records.all<Vote>()) {
            if (vote.contribution == id) {
                take(RecordType::Vote, key);
            }
        }
        for (const auto &[key, rating] : d->records.all<Rating>()) {
            if (rating.contribution == id) {
                take(RecordType::Rating, key);
            }
        }
    }
    take(type, id);
    return submit(changes, i18ndc(domain, "@action:undo", "Removal"), {id});
}

Operation *Workspace::move(RecordType::Type type, const QString &id, int place)
{
    QList<Change> changes;
    visitRecordType(type, [&]<class T>(std::type_identity<T>) {
        if constexpr (requires(T record) { record.order; }) {
            const T *moved = d->records.find<T>(id);
            if (!moved) {
                return;
            }
            auto siblings = d->records.select<T>([moved](const T &candidate) {
                if constexpr (requires { candidate.before; }) {
                    return candidate.conference == moved->conference && candidate.before == moved->before;
                } else if constexpr (requires { candidate.conference; }) {
                    return candidate.conference == moved->conference;
                } else if constexpr (requires { candidate.recommendation; }) {
                    return candidate.recommendation == moved->recommendation;
                } else {
                    return true;
                }
            });
            std::erase(siblings, moved);
            siblings.insert(siblings.begin() + std::clamp(place, 0, int(siblings.size())), moved);
            for (int i = 0; i < int(siblings.size()); ++i) {
                const T *sibling = siblings[std::size_t(i)];
                if (sibling->order != i + 1) {
                    changes += Change::update(type, sibling->id, currentBase, {{QStringLiteral("order"), i + 1}}, actor());
                }
            }
        }
    });
    return submit(changes, i18ndc(domain, "@action:undo", "Move"), {id});
}

Operation *Workspace::settle(const QString &conflict, const QString &text)
{
    const auto *record = d->records.find<Conflict>(conflict);
    if (!record) {
        return submit({}, {});
    }
    QList<Change> changes{Change::update(RecordType::Conflict, conflict, currentBase, {{QStringLiteral("settled"), true}}, actor())};
    const RecordInfo *info = recordInfo(record->record);
    const FieldInfo *field = info ? info->field(record->field) : nullptr;
    const void *target = info ? d->records.find(info->type, record->recordId) : nullptr;
    if (field && target && field->kind == FieldInfo::Text && field->property.readOnGadget(target).toString() != text) {
        changes.prepend(Change::update(info->type, record->recordId, currentBase, {{field->name, text}}, actor()));
    }
    return submit(changes, i18ndc(domain, "@action:undo", "Settled conflict"));
}
