// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/NameLoops.h"

#include <QSet>

#include <vector>

namespace watchkeeper {

namespace {

//! \brief Visits each name once, follows its references and finds cycles. Not recursive, because a file can contain a chain of any
//! length.
class LoopSearch
{
public:
    explicit LoopSearch(const NameLinks &links)
        : m_links(links)
    {
    }

    //! The cycles that are reachable from this name, except through names that were already visited.
    QList<QStringList> loopsFrom(const QString &start)
    {
        QList<QStringList> loops;
        visit(start);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == step.names.size()) {
                m_pathPositions.remove(step.name);
                m_path.pop_back();
                continue;
            }
            const QString name = step.names.at(step.next++);
            const auto place = m_pathPositions.constFind(name);
            if (place == m_pathPositions.cend())
                visit(name);
            else if (!m_reported.contains(name))
                loops.append(searchLoop(*place));
        }
        return loops;
    }

private:
    struct Step
    {
        QString name;
        QStringList names;
        qsizetype next = 0;
    };

    void visit(const QString &name)
    {
        const auto links = m_links.constFind(name);
        if (links == m_links.cend() || m_visited.contains(name))
            return;
        m_visited.insert(name);
        m_pathPositions.insert(name, m_path.size());
        m_path.push_back(Step{name, *links, 0});
    }

    QStringList searchLoop(size_t place)
    {
        QStringList names;
        for (size_t at = place; at < m_path.size(); ++at) {
            names.append(m_path[at].name);
            m_reported.insert(names.last());
        }
        return names + QStringList{names.first()};
    }

    const NameLinks &m_links;
    QSet<QString> m_visited;
    QSet<QString> m_reported; //!< names in reported cycles; so many names that refer to each other give one cycle
    std::vector<Step> m_path;
    QHash<QString, size_t> m_pathPositions;
};

} // namespace

QStringList findLoopFrom(const NameLinks &links, const QString &start)
{
    const QList<QStringList> loops = LoopSearch(links).loopsFrom(start);
    for (const QStringList &loop : loops) {
        if (loop.first() == start) // other cycles start at another name that is reachable from `start`
            return loop;
    }
    return {};
}

QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts)
{
    LoopSearch search(links);
    QList<QStringList> loops;
    for (const QString &start : starts)
        loops += search.loopsFrom(start);
    return loops;
}

} // namespace watchkeeper
