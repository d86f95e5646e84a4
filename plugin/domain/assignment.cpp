// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignmentflow.h"

#include <map>
#include <set>

namespace
{
/** The same on every machine and in every version, unlike qHash(). */
quint64 shuffleKey(quint64 seed, const QString &id)
{
    quint64 key = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
    for (const QChar c : id) {
        key = (key ^ c.unicode()) * 0x100000001b3ULL;
    }
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9ULL;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebULL;
    return key ^ (key >> 31);
}

template<class T>
std::vector<const T *> shuffled(std::vector<const T *> records, quint64 seed)
{
    std::sort(records.begin(), records.end(), [seed](const T *a, const T *b) {
        return std::pair(shuffleKey(seed, a->id), a->id) < std::pair(shuffleKey(seed, b->id), b->id);
    });
    return records;
}

/** Place of each topic area among somebody's wishes, from 1; what is wished twice stands where it stands first. */
std::map<QString, int> placesOf(const Participant &participant)
{
    std::map<QString, int> places;
    for (const QString &area : participant.wishes) {
        if (!area.isEmpty()) {
            places.try_emplace(area, int(places.size()) + 1);
        }
    }
    return places;
}

/** Share of pairs that differ: within the parts, and within the whole. */
class PairCount
{
public:
    void add(const QString &part, int value)
    {
        if (value > 0) {
            ++m_parts[part][value];
            ++m_whole[value];
        }
    }
    double within() const
    {
        double same = 0;
        double all = 0;
        for (const auto &[part, counts] : m_parts) {
            take(counts, same, all);
        }
        return all > 0 ? 1 - same / all : -1;
    }
    double ofAll() const
    {
        double same = 0;
        double all = 0;
        take(m_whole, same, all);
        return all > 0 ? 1 - same / all : -1;
    }
    qint64 squares() const
    {
        qint64 sum = 0;
        for (const auto &[part, counts] : m_parts) {
            for (const auto &[value, count] : counts) {
                sum += qint64(count) * count;
            }
        }
        return sum;
    }
    int different(const QString &part) const
    {
        const auto it = m_parts.find(part);
        return it == m_parts.end() ? 0 : int(it->second.size());
    }
    int count(const QString &part, int value) const
    {
        const auto it = m_parts.find(part);
        if (it == m_parts.end()) {
            return 0;
        }
        const auto found = it->second.find(value);
        return found == it->second.end() ? 0 : found->second;
    }

private:
    static void take(const std::map<int, int> &counts, double &same, double &all)
    {
        double total = 0;
        for (const auto &[value, count] : counts) {
            same += double(count) * (count - 1) / 2;
            total += count;
        }
        all += total * (total - 1) / 2;
    }

    std::map<QString, std::map<int, int>> m_parts;
    std::map<int, int> m_whole;
};

class GroupAssigner
{
public:
    GroupAssigner(const Records &records, const AssignmentRequest &request)
        : m_records(records)
        , m_request(request)
    {
        for (int AssignmentWeights::*weight :
             {&AssignmentWeights::place, &AssignmentWeights::none, &AssignmentWeights::size, &AssignmentWeights::setting, &AssignmentWeights::kind}) {
            m_request.weights.*weight = std::max(0, m_request.weights.*weight);
        }
        const auto ofConference = [&request](const auto &record) {
            return record.conference == request.conference;
        };
        m_groups = records.select<FocusGroup>(ofConference);
        m_participants = records.select<Participant>(ofConference);
        for (const FocusGroup *group : m_groups) {
            m_areas.insert(group->topicArea);
        }
        m_areas.erase(QString());
    }

    Assignment assign()
    {
        const auto groups = shuffled(m_groups, m_request.seed);
        const auto people = shuffled(m_participants, m_request.seed);
        FlowProblem problem;
        problem.weights = m_request.weights;
        for (const FocusGroup *group : groups) {
            problem.capacities.push_back(std::max(0, group->capacity));
        }
        for (const Participant *participant : people) {
            problem.people.push_back(person(*participant, groups));
        }
        const std::vector<int> found = solveFlow(problem);
        for (std::size_t i = 0; i < people.size(); ++i) {
            AssignedSeat seat;
            seat.participant = people[i]->id;
            seat.kept = problem.people[i].fixed >= 0;
            seat.wished = isWishing(*people[i]);
            if (found[i] >= 0) {
                const FocusGroup &group = *groups[std::size_t(found[i])];
                seat.group = group.id;
                seat.wish = wishFor(*people[i], group);
            }
            m_assignment.seats.push_back(seat);
        }
        finish();
        return m_assignment;
    }

    Assignment count()
    {
        for (const Participant *participant : m_participants) {
            const auto group = std::find_if(m_groups.begin(), m_groups.end(), [participant](const FocusGroup *candidate) {
                return candidate->id == participant->group;
            });
            AssignedSeat seat;
            seat.participant = participant->id;
            seat.kept = group != m_groups.end();
            seat.wished = isWishing(*participant);
            if (seat.kept) {
                seat.group = (*group)->id;
                seat.wish = wishFor(*participant, **group);
            }
            m_assignment.seats.push_back(seat);
        }
        finish();
        for (UnplacedParticipant &waiting : m_assignment.unplaced) {
            waiting.reason = Error();
        }
        return m_assignment;
    }

private:
    void finish()
    {
        std::sort(m_assignment.seats.begin(), m_assignment.seats.end(), [](const AssignedSeat &a, const AssignedSeat &b) {
            return a.participant < b.participant;
        });
        countUp();
        noteWishesWithoutGroup();
    }

    /** Place of the wish that the group meets; 0: none. */
    static int wishFor(const Participant &participant, const FocusGroup &group)
    {
        const auto places = placesOf(participant);
        const auto place = places.find(group.topicArea);
        return place == places.end() ? 0 : place->second;
    }

    bool isWishing(const Participant &participant) const
    {
        return std::any_of(participant.wishes.begin(), participant.wishes.end(), [this](const QString &area) {
            return m_areas.contains(area);
        });
    }

    int costOf(int place) const
    {
        return m_request.weights.place * std::min(place - 1, m_request.weights.none);
    }

    FlowPerson person(const Participant &participant, const std::vector<const FocusGroup *> &groups)
    {
        FlowPerson person;
        person.setting = participant.setting;
        person.kind = participant.organisationKind;
        if (!participant.group.isEmpty() && (m_request.keepAssigned || m_request.fixed.contains(participant.id))) {
            for (std::size_t i = 0; i < groups.size(); ++i) {
                person.fixed = groups[i]->id == participant.group ? int(i) : person.fixed;
            }
        }
        if (isWishing(participant)) {
            const auto places = placesOf(participant);
            for (std::size_t i = 0; i < groups.size(); ++i) {
                const auto place = places.find(groups[i]->topicArea);
                if (place != places.end()) {
                    person.wished.emplace_back(int(i), costOf(place->second));
                }
            }
            person.otherwise = m_request.weights.place * m_request.weights.none;
        }
        return person;
    }

    void countUp()
    {
        PairCount settings;
        PairCount kinds;
        PairCount kindsOfSettings;
        std::map<QString, int> sizes;
        for (const AssignedSeat &seat : m_assignment.seats) {
            if (seat.group.isEmpty()) {
                continue;
            }
            const Participant &participant = *m_records.find<Participant>(seat.participant);
            ++sizes[seat.group];
            settings.add(seat.group, participant.setting);
            kinds.add(seat.group, participant.organisationKind);
            kindsOfSettings.add(QString(seat.group + QChar(u'0' + participant.setting)), participant.organisationKind);
            if (seat.wish > 0) {
                m_assignment.wishesMet.resize(std::max<qsizetype>(m_assignment.wishesMet.size(), seat.wish));
                ++m_assignment.wishesMet[seat.wish - 1];
                m_assignment.cost += costOf(seat.wish);
            } else if (seat.wished) {
                ++m_assignment.wishesMissed;
                m_assignment.cost += m_request.weights.place * m_request.weights.none;
            } else {
                ++m_assignment.withoutWish;
            }
        }
        int seats = 0;
        for (const FocusGroup *group : m_groups) {
            const int size = sizes[group->id];
            m_assignment.groups.push_back({group->id,
                                           size,
                                           std::max(0, group->capacity),
                                           kinds.different(group->id),
                                           settings.count(group->id, Setting::Urban),
                                           settings.count(group->id, Setting::Rural)});
            m_assignment.cost += qint64(m_request.weights.size) * size * size;
            seats += group->capacity;
            if (group->capacity > 0 && size > group->capacity) {
                m_assignment.notes.push_back(Error(Error::Refused,
                                                   "“%1” has %2 seats, but %3 people were put there by hand.",
                                                   {group->name, QString::number(group->capacity), QString::number(size)}));
            }
        }
        m_assignment.cost += m_request.weights.setting * settings.squares() + m_request.weights.kind * kindsOfSettings.squares();
        m_assignment.settingMixture = settings.within();
        m_assignment.settingMixtureOfRoom = settings.ofAll();
        m_assignment.kindMixture = kinds.within();
        m_assignment.kindMixtureOfRoom = kinds.ofAll();
        for (const AssignedSeat &seat : m_assignment.seats) {
            if (seat.group.isEmpty()) {
                m_assignment.unplaced.push_back(
                    {seat.participant,
                     Error(Error::Refused,
                           "“%1” has no seat: the groups have %2 for %3 people. Give a group more seats or add one.",
                           {m_records.find<Participant>(seat.participant)->pseudonym, QString::number(seats), QString::number(m_assignment.seats.size())})});
            }
        }
    }

    void noteWishesWithoutGroup()
    {
        std::map<QString, int> missing;
        for (const Participant *participant : m_participants) {
            for (const auto &[area, place] : placesOf(*participant)) {
                missing[area] += !m_areas.contains(area);
            }
        }
        for (const auto &[id, count] : missing) {
            const TopicArea *area = m_records.find<TopicArea>(id);
            if (count > 0) {
                m_assignment.notes.push_back(
                    Error(Error::NotFound, "No group works on “%1” (wishes for it: %2).", {area ? area->name : id, QString::number(count)}));
            }
        }
    }

    const Records &m_records;
    AssignmentRequest m_request;
    std::vector<const FocusGroup *> m_groups;
    std::vector<const Participant *> m_participants;
    std::set<QString> m_areas;
    Assignment m_assignment;
};
}

Result<Assignment> assignToGroups(const Records &records, const AssignmentRequest &request)
{
    if (!records.find<Conference>(request.conference)) {
        return Error(Error::NotFound, "The workspace has no conference “%1”.", {request.conference.left(60)});
    }
    const auto group = records.select<FocusGroup>([&request](const FocusGroup &candidate) {
        return candidate.conference == request.conference;
    });
    if (group.empty()) {
        return Error(Error::Refused, "This conference has no groups yet. Add a group for each topic area first.");
    }
    return GroupAssigner(records, request).assign();
}

Assignment countedAssignment(const Records &records, const QString &conference)
{
    AssignmentRequest request;
    request.conference = conference;
    return GroupAssigner(records, request).count();
}

QList<Change> assignmentChanges(const Assignment &assignment, const Records &records, const QString &actor)
{
    QList<Change> changes;
    for (const AssignedSeat &seat : assignment.seats) {
        const Participant *participant = records.find<Participant>(seat.participant);
        if (participant && participant->group != seat.group) {
            changes += Change::update(RecordType::Participant, seat.participant, participant->revision, {{QStringLiteral("group"), seat.group}}, actor);
        }
    }
    return changes;
}
