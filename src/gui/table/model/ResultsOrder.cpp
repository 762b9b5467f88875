// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultsOrder.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QCollator naturalCollator()
{
    // The C locale doesn't support numeric sorting and would put 10 before 9.
    const bool canCount = QLocale().language() != QLocale::C;
    QCollator collator(canCount ? QLocale() : QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

int nextPlace(int count, int current, int step, const std::function<bool(int)> &isWanted)
{
    int place = current < 0 && step < 0 ? count : current;
    for (int i = 0; i < count; ++i) {
        place = (place + step + count) % count;
        if (isWanted(place))
            return place;
    }
    return -1;
}

namespace {

constexpr std::array<QLatin1String, 4> kGroupingKeys{"state"_L1, "tag"_L1, "kind"_L1, "none"_L1};

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(ResultsOrder)
};

//! Returns the rank of the row's group while the table is sorted by state: confirmed problems of all kinds, then each other state.
double stateRankOf(const ResultRow &row)
{
    return row.isConfirmedProblem() ? -1 : columnNumber(row, ResultColumn::Mark).value_or(0);
}

QString groupKeyOf(const ResultRow &row, Grouping grouping)
{
    switch (grouping) {
    case Grouping::State:
        return u"state:"_s + QString::number(stateRankOf(row) * 2);
    case Grouping::Tag:
        return u"tag:"_s + row.target->tags.value(0).toCaseFolded();
    case Grouping::Kind:
        return u"kind:"_s + row.target->kind;
    case Grouping::None:
        break;
    }
    return {};
}

QString groupTitleOf(const ResultRow &row, Grouping grouping)
{
    if (grouping == Grouping::Kind)
        return kindTitle(row.target->kind);
    if (grouping == Grouping::Tag)
        return displayLine(row.target->tags.value(0));
    if (row.isConfirmedProblem())
        return GroupText::tr("Problems", "heading of the table");
    return row.isBeingConfirmed() ? GroupText::tr("Unconfirmed", "heading of the table: problems")
                                  : stateLabel(row.markState());
}

} // namespace

QString groupingKey(Grouping grouping)
{
    return kGroupingKeys[static_cast<size_t>(grouping)];
}

Grouping groupingFromKey(const QString &key)
{
    const auto *found = std::find(kGroupingKeys.begin(), kGroupingKeys.end(), key);
    return found == kGroupingKeys.end() ? Grouping::State : static_cast<Grouping>(found - kGroupingKeys.begin());
}

QString headingTitle(const RowGroup &group)
{
    return group.title.isEmpty() ? GroupText::tr("No tag", "heading of the table: targets without a tag") : group.title;
}

QString headingProblems(const RowGroup &group)
{
    return group.problems > 0 ? GroupText::tr("%Ln with a problem", "heading of the table", group.problems) : QString();
}

QString headingText(const RowGroup &group)
{
    QStringList parts{headingTitle(group), GroupText::tr("%Ln target(s)", "heading of the table", group.count)};
    if (group.problems > 0)
        parts.append(headingProblems(group));
    parts.append(group.isWorstSoft ? GroupText::tr("Unconfirmed", "heading of the table: problems") : stateLabel(group.worst));
    if (group.isFolded)
        parts.append(GroupText::tr("folded", "heading of the table"));
    return parts.join(u", "_s);
}

ResultsOrder::ResultsOrder(const ResultsModel *model)
    : m_model(model)
    , m_collator(naturalCollator())
{
}

void ResultsOrder::setKeys(const QList<SortKey> &keys)
{
    Q_ASSERT(!keys.isEmpty());
    m_keys = keys;
    readAll();
}

QString ResultsOrder::keyText(ResultColumn column) const
{
    const auto key =
        std::find_if(m_keys.begin(), m_keys.end(), [column](const SortKey &each) { return each.column == column; });
    if (key == m_keys.end())
        return {};
    const QString text =
        key->order == Qt::AscendingOrder ? GroupText::tr("Sorted ascending") : GroupText::tr("Sorted descending");
    if (m_keys.size() == 1)
        return text;
    return GroupText::tr("%1, column %2 of %3 in the sort order").arg(text).arg(key - m_keys.begin() + 1).arg(m_keys.size());
}

void ResultsOrder::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    m_groups.clear();
    m_groupByKey.clear();
    readAll();
}

void ResultsOrder::readAll()
{
    m_hasGroups = m_grouping == Grouping::Tag || m_grouping == Grouping::Kind
        || (m_grouping == Grouping::State && m_keys.first() == SortKey{ResultColumn::Mark, Qt::AscendingOrder});
    const auto count = static_cast<size_t>(m_model->rowCount());
    m_names.resize(count);
    m_groupOfRow.resize(count);
    m_values.assign(static_cast<size_t>(m_keys.size()), {});
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        const bool isText = sortsByText(m_keys.at(i).column);
        m_values[static_cast<size_t>(i)].numbers.resize(isText ? 0 : count);
        m_values[static_cast<size_t>(i)].texts.resize(isText ? count : 0);
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        read(row);
    rankGroups();
}

void ResultsOrder::read(int row)
{
    const auto place = static_cast<size_t>(row);
    m_names[place] = m_model->row(row).nameRank;
    m_groupOfRow[place] = m_hasGroups ? readGroup(m_model->row(row)) : 0;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const SortKey &key = m_keys.at(static_cast<qsizetype>(i));
        if (!sortsByText(key.column)) {
            m_values[i].numbers[place] = numberOf(row, key);
            continue;
        }
        const QString text = sortText(m_model->row(row), key.column);
        m_values[i].texts[place] = text.isEmpty() ? Text() : Text(m_collator.sortKey(text));
    }
}

//! Returns the number of the row's group. Groups are only added, so that headings keep their numbers.
int ResultsOrder::readGroup(const ResultRow &row)
{
    const QString key = groupKeyOf(row, m_grouping); // for each result, so only a new group gets a title
    const auto known = m_groupByKey.constFind(key);
    if (known != m_groupByKey.constEnd())
        return *known;
    RowGroup group;
    group.key = key;
    group.title = groupTitleOf(row, m_grouping);
    group.rank = m_grouping == Grouping::State ? stateRankOf(row) : 0;
    group.isFolded = m_foldedKeys.contains(group.key);
    m_groupByKey.insert(group.key, groupCount());
    m_groups.push_back(std::move(group));
    return groupCount() - 1;
}

//! Sorts groups other than states by their titles. Targets without a tag come last.
void ResultsOrder::rankGroups()
{
    if (m_grouping == Grouping::State)
        return;
    std::vector<RowGroup *> sorted;
    for (RowGroup &group : m_groups)
        sorted.push_back(&group);
    std::sort(sorted.begin(), sorted.end(), [this](const RowGroup *a, const RowGroup *b) {
        if (a->title.isEmpty() != b->title.isEmpty())
            return b->title.isEmpty();
        return m_collator.compare(a->title, b->title) < 0;
    });
    double rank = 0;
    for (RowGroup *group : sorted)
        group->rank = rank++;
}

//! Returns the sort value, negated for descending order. Rows without a value come last in both cases.
double ResultsOrder::numberOf(int row, const SortKey &key) const
{
    const std::optional<double> number = columnNumber(m_model->row(row), key.column);
    if (!number)
        return std::numeric_limits<double>::infinity();
    return key.order == Qt::AscendingOrder ? *number : -*number;
}

double ResultsOrder::rankOf(int entry) const
{
    return group(entry < 0 ? ~entry : groupOf(entry)).rank;
}

bool ResultsOrder::isLess(int a, int b) const
{
    const auto first = static_cast<size_t>(a);
    const auto second = static_cast<size_t>(b);
    if (m_hasGroups && m_groupOfRow[first] != m_groupOfRow[second])
        return rankOf(a) < rankOf(b);
    // Most rows differ in the first column, and numbers are compared faster outside of the loop.
    const Values &most = m_values.front();
    const bool isNumber = most.texts.empty();
    if (isNumber && most.numbers[first] != most.numbers[second])
        return most.numbers[first] < most.numbers[second];
    for (size_t i = isNumber ? 1 : 0; i < m_values.size(); ++i) {
        const Values &values = m_values[i];
        if (!values.texts.empty()) {
            const int compared =
                compareTexts(values.texts[first], values.texts[second], m_keys.at(static_cast<qsizetype>(i)).order);
            if (compared != 0)
                return compared < 0;
        } else if (values.numbers[first] != values.numbers[second]) {
            return values.numbers[first] < values.numbers[second];
        }
    }
    return m_names[first] < m_names[second];
}

bool ResultsOrder::isInOrder(int before, int after) const
{
    if (before >= 0 && after >= 0)
        return isLess(before, after);
    return before < 0 ? ~before == groupOf(after) : rankOf(before) < rankOf(after);
}

int ResultsOrder::compareTexts(const Text &a, const Text &b, Qt::SortOrder order)
{
    if (!a || !b)
        return int(b.has_value()) - int(a.has_value());
    const int compared = a->compare(*b);
    return order == Qt::AscendingOrder ? compared : -compared;
}

void ResultsOrder::setFolded(int group, bool folded)
{
    RowGroup &changed = m_groups[static_cast<size_t>(group)];
    changed.isFolded = folded;
    if (folded)
        m_foldedKeys.insert(changed.key);
    else
        m_foldedKeys.remove(changed.key);
}

QStringList ResultsOrder::groupKeys() const
{
    QStringList keys;
    for (int i = 0; m_hasGroups && i < groupCount(); ++i)
        keys.append(group(i).key);
    return keys;
}

QStringList ResultsOrder::foldedKeys() const
{
    QStringList keys(m_foldedKeys.begin(), m_foldedKeys.end());
    keys.sort();
    return keys;
}

void ResultsOrder::setFoldedKeys(const QStringList &keys)
{
    m_foldedKeys = QSet<QString>(keys.begin(), keys.end());
    for (RowGroup &group : m_groups)
        group.isFolded = m_foldedKeys.contains(group.key);
}

std::vector<int> ResultsOrder::countGroups(const std::vector<char> &accepted)
{
    struct Count
    {
        int rows = 0;
        int problems = 0;
        double urgency = std::numeric_limits<double>::infinity(); // of the worst row; 0 is the most urgent
        const ResultRow *worst = nullptr;
    };
    std::vector<Count> counts(m_groups.size());
    for (int row = 0; m_hasGroups && row < m_model->rowCount(); ++row) {
        if (!accepted[static_cast<size_t>(row)])
            continue;
        const ResultRow &content = m_model->row(row);
        Count &count = counts[static_cast<size_t>(groupOf(row))];
        ++count.rows;
        count.problems += content.isConfirmedProblem() ? 1 : 0;
        if (const double urgency = columnNumber(content, ResultColumn::Mark).value_or(0); urgency < count.urgency) {
            count.urgency = urgency;
            count.worst = &content;
        }
    }
    std::vector<int> changed;
    for (int i = 0; i < groupCount(); ++i) {
        RowGroup &group = m_groups[static_cast<size_t>(i)];
        const Count &count = counts[static_cast<size_t>(i)];
        const RowGroup before = group;
        group.count = count.rows;
        group.problems = count.problems;
        group.worst = count.worst ? count.worst->markState() : MarkState::Pending;
        group.isWorstSoft = count.worst && count.worst->isBeingConfirmed();
        if (group != before)
            changed.push_back(i);
    }
    return changed;
}

ResultsOrder::Entries ResultsOrder::sorted(const std::vector<char> &accepted) const
{
    Entries rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (accepted[static_cast<size_t>(row)])
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [this](int a, int b) { return isLess(a, b); });
    return rows;
}

ResultsOrder::Entries ResultsOrder::withHeadings(const Entries &sorted) const
{
    const bool isSingleState =
        m_grouping == Grouping::State && !sorted.empty() && groupOf(sorted.front()) == groupOf(sorted.back());
    if (!m_hasGroups || (isSingleState && !isInFoldedGroup(sorted.front())))
        return sorted;
    return withRows({}, sorted);
}

ResultsOrder::Entries ResultsOrder::withRows(const Entries &entries, Entries added) const
{
    Entries all;
    all.reserve(entries.size() + added.size());
    const bool hasHeadings = m_hasGroups && (entries.empty() || entries.front() < 0);
    if (!hasHeadings) {
        all = entries;
        all.insert(all.end(), added.begin(), added.end());
        return all;
    }
    std::stable_sort(added.begin(), added.end(), [this](int a, int b) { return rankOf(a) < rankOf(b); });
    auto next = added.cbegin();
    int open = -1; // the group at the end of `all`
    const auto addUpTo = [&](double rank) {
        for (; next != added.cend() && rankOf(*next) < rank; ++next) {
            if (groupOf(*next) != open) {
                open = groupOf(*next);
                all.push_back(~open);
            }
            if (!group(open).isFolded)
                all.push_back(*next);
        }
    };
    for (const int entry : entries) {
        if (entry < 0) {
            addUpTo(rankOf(entry));
            open = ~entry;
        }
        all.push_back(entry);
    }
    addUpTo(std::numeric_limits<double>::infinity());
    return all;
}

} // namespace watchkeeper
