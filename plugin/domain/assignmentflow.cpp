// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignmentflow.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

#include <map>
#include <memory>

namespace
{
using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;

// Whole numbers in doubles, far below 2^53 and so exact: Boost adds the distances of what it cannot reach to one
// another, which infinity bears and an integer does not.
struct FlowArc {
    double cost = 0;
    int capacity = 0;
    int residual = 0;
    Traits::edge_descriptor reverse;
};
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, FlowArc>;
using Vertex = FlowGraph::vertex_descriptor;
using Arc = FlowGraph::edge_descriptor;

/** (setting, kind) */
using FlowClass = std::pair<int, int>;

/** Parallel arcs between two nodes, one a seat, each dearer than the one before. */
struct SeatRow {
    Vertex from = 0;
    Vertex to = 0;
    int weight = 0;
    /** People who sit there already. */
    int taken = 0;
    /** Most that may be added. */
    int free = 0;
    /** How many seats are laid out; more only where these are all taken. */
    int laidOut = 0;
    std::vector<Arc> arcs;
};

class FlowNetwork
{
public:
    explicit FlowNetwork(const FlowProblem &problem)
        : m_problem(problem)
    {
        count();
        layRows();
    }

    std::vector<int> solve()
    {
        do {
            build();
            FlowGraph &graph = *m_graph;
            std::vector<Arc> predecessors(boost::num_vertices(graph));
            std::vector<double> distances(boost::num_vertices(graph));
            std::vector<double> potentials(boost::num_vertices(graph));
            const auto index = boost::get(boost::vertex_index, graph);
            boost::successive_shortest_path_nonnegative_weights(graph,
                                                                source,
                                                                sink,
                                                                boost::get(&FlowArc::capacity, graph),
                                                                boost::get(&FlowArc::residual, graph),
                                                                boost::get(&FlowArc::cost, graph),
                                                                boost::get(&FlowArc::reverse, graph),
                                                                index,
                                                                boost::make_iterator_property_map(predecessors.begin(), index),
                                                                boost::make_iterator_property_map(distances.begin(), index),
                                                                boost::make_iterator_property_map(potentials.begin(), index));
        } while (layOutMore());
        return groupsOfPeople();
    }

private:
    static constexpr Vertex source = 0;
    static constexpr Vertex sink = 1;

    int groupCount() const
    {
        return int(m_problem.capacities.size());
    }
    static FlowClass classOf(const FlowPerson &person)
    {
        return {person.setting, person.kind};
    }
    Vertex newVertex()
    {
        return m_vertices++;
    }

    void count()
    {
        m_taken.resize(m_problem.capacities.size());
        m_takenOfSetting.resize(m_problem.capacities.size());
        m_takenOfClass.resize(m_problem.capacities.size());
        for (const FlowPerson &person : m_problem.people) {
            if (person.fixed < 0) {
                ++m_seeking;
                ++m_seekingOfSetting[person.setting];
                ++m_seekingOfClass[classOf(person)];
            } else {
                const auto group = std::size_t(person.fixed);
                ++m_taken[group];
                ++m_takenOfSetting[group][person.setting];
                ++m_takenOfClass[group][classOf(person)];
            }
        }
    }

    void addRow(Vertex from, Vertex to, int weight, int taken, int free, int seeking)
    {
        // Beyond an even share some seats more are seldom needed; fewer arcs make short work.
        const int share = seeking / std::max(1, groupCount()) + 4;
        m_rows.push_back({from, to, weight, taken, free, std::min(free, share), {}});
    }

    void layRows()
    {
        m_vertices = 2;
        for (const auto &[flowClass, seeking] : m_seekingOfClass) {
            m_anywhere[flowClass] = newVertex();
        }
        for (std::size_t group = 0; group < m_problem.capacities.size(); ++group) {
            const int capacity = m_problem.capacities[group];
            const int free = capacity > 0 ? std::max(0, std::min(m_seeking, capacity - m_taken[group])) : m_seeking;
            const Vertex groupVertex = newVertex();
            addRow(groupVertex, sink, m_problem.weights.size, m_taken[group], free, m_seeking);
            std::map<int, Vertex> settings;
            for (const auto &[setting, seeking] : m_seekingOfSetting) {
                settings[setting] = newVertex();
                addRow(settings[setting],
                       groupVertex,
                       setting > 0 ? m_problem.weights.setting : 0,
                       m_takenOfSetting[group][setting],
                       std::min(free, seeking),
                       seeking);
            }
            for (const auto &[flowClass, seeking] : m_seekingOfClass) {
                const Vertex cell = newVertex();
                m_cells[{int(group), flowClass}] = cell;
                addRow(cell,
                       settings[flowClass.first],
                       flowClass.second > 0 ? m_problem.weights.kind : 0,
                       m_takenOfClass[group][flowClass],
                       std::min(free, seeking),
                       seeking);
            }
        }
    }

    Arc addArc(Vertex from, Vertex to, int capacity, double cost)
    {
        const Arc arc = boost::add_edge(from, to, FlowArc{cost, capacity, 0, {}}, *m_graph).first;
        const Arc back = boost::add_edge(to, from, FlowArc{-cost, 0, 0, arc}, *m_graph).first;
        (*m_graph)[arc].reverse = back;
        return arc;
    }

    void build()
    {
        const double everybody = double(m_problem.people.size());
        const AssignmentWeights &weights = m_problem.weights;
        // More than all else can cost together: nobody stands so that others sit better.
        double standing = 1 + double(weights.size + weights.setting + weights.kind) * everybody * everybody;
        for (const FlowPerson &person : m_problem.people) {
            standing += person.otherwise;
        }
        m_graph = std::make_unique<FlowGraph>(m_vertices + m_problem.people.size());
        m_wishes.assign(m_problem.people.size(), {});
        m_otherwise.assign(m_problem.people.size(), {});
        for (std::size_t i = 0; i < m_problem.people.size(); ++i) {
            const FlowPerson &person = m_problem.people[i];
            if (person.fixed >= 0) {
                continue;
            }
            const Vertex vertex = m_vertices + i;
            addArc(source, vertex, 1, 0);
            for (const auto &[group, cost] : person.wished) {
                m_wishes[i].emplace_back(group, addArc(vertex, m_cells[{group, classOf(person)}], 1, cost));
            }
            m_otherwise[i] = addArc(vertex, m_anywhere[classOf(person)], 1, person.otherwise);
            addArc(vertex, sink, 1, standing);
        }
        m_elsewhere.clear();
        for (const auto &[place, cell] : m_cells) {
            m_elsewhere[place] = addArc(m_anywhere[place.second], cell, m_seekingOfClass[place.second], 0);
        }
        for (SeatRow &row : m_rows) {
            row.arcs.clear();
            if (row.weight == 0) {
                row.laidOut = row.free;
                addArc(row.from, row.to, row.free, 0);
                continue;
            }
            for (int seat = 1; seat <= row.laidOut; ++seat) {
                row.arcs.push_back(addArc(row.from, row.to, 1, double(row.weight) * (2 * (row.taken + seat) - 1)));
            }
        }
    }

    /** The solution is the best of all only where no row ended for want of seats that could still be laid out. */
    bool layOutMore()
    {
        bool more = false;
        for (SeatRow &row : m_rows) {
            if (row.laidOut < row.free && (row.arcs.empty() || (*m_graph)[row.arcs.back()].residual == 0)) {
                row.laidOut = std::min(row.free, 2 * row.laidOut + 4);
                more = true;
            }
        }
        return more;
    }

    int used(const Arc &arc) const
    {
        return (*m_graph)[arc].capacity - (*m_graph)[arc].residual;
    }

    std::vector<int> groupsOfPeople() const
    {
        std::map<FlowClass, std::vector<int>> elsewhere;
        for (const auto &[place, arc] : m_elsewhere) {
            std::vector<int> &groups = elsewhere[place.second];
            groups.insert(groups.end(), std::size_t(used(arc)), place.first);
        }
        std::map<FlowClass, std::size_t> next;
        std::vector<int> found(m_problem.people.size(), -1);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const FlowPerson &person = m_problem.people[i];
            if (person.fixed >= 0) {
                found[i] = person.fixed;
                continue;
            }
            for (const auto &[group, arc] : m_wishes[i]) {
                found[i] = used(arc) > 0 ? group : found[i];
            }
            if (used(m_otherwise[i]) > 0) {
                found[i] = elsewhere[classOf(person)].at(next[classOf(person)]++);
            }
        }
        return found;
    }

    const FlowProblem &m_problem;
    // Made anew for each attempt.
    std::unique_ptr<FlowGraph> m_graph;
    Vertex m_vertices = 0;
    std::vector<SeatRow> m_rows;
    std::map<FlowClass, Vertex> m_anywhere;
    std::map<std::pair<int, FlowClass>, Vertex> m_cells;
    std::map<std::pair<int, FlowClass>, Arc> m_elsewhere;
    std::vector<std::vector<std::pair<int, Arc>>> m_wishes;
    std::vector<Arc> m_otherwise;

    int m_seeking = 0;
    std::map<int, int> m_seekingOfSetting;
    std::map<FlowClass, int> m_seekingOfClass;
    std::vector<int> m_taken;
    std::vector<std::map<int, int>> m_takenOfSetting;
    std::vector<std::map<FlowClass, int>> m_takenOfClass;
};
}

std::vector<int> solveFlow(const FlowProblem &problem)
{
    return FlowNetwork(problem).solve();
}
