// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/SidebarCounts.h"

#include "gui/table/NaturalOrder.h"
#include "gui/table/ResultsModel.h"

#include <QHash>

#include <algorithm>

namespace watchkeeper {

namespace {

class Tally
{
public:
    void add(const QString &name)
    {
        NamedCount &counted = m_counts[name.toCaseFolded()];
        if (counted.count++ == 0)
            counted.name = name;
    }
    QList<NamedCount> sorted() const
    {
        const QCollator collator = naturalCollator();
        QList<NamedCount> list = m_counts.values();
        std::sort(list.begin(), list.end(), [&collator](const NamedCount &a, const NamedCount &b) {
            const int compared = collator.compare(a.name, b.name);
            return compared != 0 ? compared < 0 : a.name < b.name;
        });
        return list;
    }

private:
    QHash<QString, NamedCount> m_counts;
};

} // namespace

SidebarCounts countTagsAndKinds(const ResultsModel &model)
{
    SidebarCounts counts;
    Tally tags;
    Tally kinds;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Target &target = *model.row(row).target;
        kinds.add(target.kind);
        for (const QString &tag : target.tags)
            tags.add(tag);
        counts.untagged += target.tags.isEmpty() ? 1 : 0;
    }
    counts.tags = tags.sorted();
    counts.kinds = kinds.sorted();
    return counts;
}

} // namespace watchkeeper
