// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/NameLoops.h"

#include <QSet>

#include <vector>

namespace watchkeeper {

namespace {

//! \brief Goes from name to name, each once, and notes where a way leads back to where it came from. Without recursion:
//! a file may hold a chain of any length.
class LoopSearch
{
public:
    explicit LoopSearch(const NameLinks &links)
        : m_links(links)
    {
    }

    //! The circles met on the ways from here that were not gone before.
    QList<QStringList> from(const QString &start)
    {
        QList<QStringList> loops;
        enter(start);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == step.names.size()) {
                m_onPath.remove(step.name);
                m_path.pop_back();
                continue;
            }
            const QString name = step.names.at(step.next++);
            const auto place = m_onPath.constFind(name);
            if (place == m_onPath.cend())
                enter(name);
            else if (!m_told.contains(name))
                loops.append(loopFrom(*place));
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

    void enter(const QString &name)
    {
        const auto links = m_links.constFind(name);
        if (links == m_links.cend() || m_seen.contains(name))
            return;
        m_seen.insert(name);
        m_onPath.insert(name, m_path.size());
        m_path.push_back(Step{name, *links, 0});
    }

    QStringList loopFrom(size_t place)
    {
        QStringList names;
        for (size_t at = place; at < m_path.size(); ++at) {
            names.append(m_path[at].name);
            m_told.insert(names.last());
        }
        return names + QStringList{names.first()};
    }

    const NameLinks &m_links;
    QSet<QString> m_seen;
    QSet<QString> m_told; //!< in a circle already: a thousand that all know each other are one
    std::vector<Step> m_path;
    QHash<QString, size_t> m_onPath;
};

} // namespace

QStringList loopAt(const NameLinks &links, const QString &start)
{
    const QList<QStringList> loops = LoopSearch(links).from(start);
    for (const QStringList &loop : loops) {
        if (loop.first() == start) // others begin behind it
            return loop;
    }
    return {};
}

QList<QStringList> loopsFrom(const NameLinks &links, const QStringList &starts)
{
    LoopSearch search(links);
    QList<QStringList> loops;
    for (const QString &start : starts)
        loops += search.from(start);
    return loops;
}

} // namespace watchkeeper
