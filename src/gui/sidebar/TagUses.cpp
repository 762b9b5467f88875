// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagUses.h"

#include "app/alerting/AlertsStore.h"
#include "app/words/DisplayText.h"
#include "targets/document/GroupMembers.h"
#include "targets/edit/MaintenanceEdits.h"
#include "targets/store/TargetsStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxNamesInLine = 5;

QString abbreviatedList(const QStringList &names)
{
    QStringList some = names.first(std::min(names.size(), kMaxNamesInLine));
    for (QString &name : some)
        name = displayLine(name);
    const int more = static_cast<int>(names.size() - some.size());
    const QString text = some.join(u", "_s);
    return more > 0 ? TagUses::tr("%1 and %n more", "names", more).arg(text) : text;
}

} // namespace

TagUses::TagUses(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(parts.targets, &TargetsStore::tagRenamed, this, &TagUses::renameUses);
    connect(parts.targets, &TargetsStore::tagRenameUndone, this, &TagUses::undoRename);
    connect(parts.alerts, &AlertsStore::editFailed, this, &TagUses::rulesUpdateFailed);
}

QStringList TagUses::usageLines(const QString &tag) const
{
    const TargetsDocument &document = m_parts.targets->document();
    QStringList lines;
    if (const QStringList groups = groupsUsingTag(document.targets, tag); !groups.isEmpty())
        lines.append(tr("Groups: %1").arg(abbreviatedList(groups)));
    if (const QStringList entries = maintenanceUsingTag(document.maintenance, tag); !entries.isEmpty())
        lines.append(tr("Maintenance: %1").arg(abbreviatedList(entries)));
    if (const QStringList rules = rulesByTag(m_parts.alerts->document().rules, tag); !rules.isEmpty())
        lines.append(tr("Alert rules: %1").arg(abbreviatedList(rules)));
    if (const QStringList filters = m_parts.filters->filtersUsingTag(tag); !filters.isEmpty())
        lines.append(tr("Saved filters: %1").arg(abbreviatedList(filters)));
    return lines;
}

void TagUses::renameUses(const QString &from, const QString &to)
{
    const TagRename rename{from, to, std::make_shared<RuleFilters>(), m_parts.filters->renameTag(from, to)};
    // Edits the document in the file, because the rules in memory may be outdated just after an undo.
    m_parts.alerts->edit(
        [rules = rename.rules, from, to](AlertsDocument *document) { *rules = renameTagInRules(&document->rules, from, to); });
    m_tagRenames.append(rename);
}

void TagUses::undoRename(const QString &from, const QString &to)
{
    const auto isThis = [&](const TagRename &each) { return each.from == from && each.to == to; };
    const auto last = std::find_if(m_tagRenames.rbegin(), m_tagRenames.rend(), isThis);
    if (last == m_tagRenames.rend())
        return;
    const TagRename rename = *last;
    m_tagRenames.removeAt(std::distance(last, m_tagRenames.rend()) - 1);
    m_parts.filters->undoTagRename(rename.filters, from, to);
    m_parts.alerts->edit([rules = rename.rules, from, to](AlertsDocument *document) {
        undoTagRenameInRules(&document->rules, *rules, from, to);
    });
}

} // namespace watchkeeper

#include "moc_TagUses.cpp"
