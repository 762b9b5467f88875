// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/PaletteModel.h"

#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Appends the actions of a menu and its submenus. `path` contains the titles of the menus, such as `Targets › Maintenance`.
void appendActions(QMenu *menu, const QString &path, QList<PaletteEntry> *entries)
{
    emit menu->aboutToShow(); // many menus update their actions only when they are about to be shown
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            appendActions(action->menu(), u"%1 › %2"_s.arg(path, plainActionText(action->text())), entries);
        else
            entries->append(entryOf(action, path));
    }
}

} // namespace

bool PaletteEntry::isEnabled() const
{
    return targetId.isNull() ? action && action->isEnabled() : true;
}

QIcon PaletteEntry::icon() const
{
    if (targetId.isNull())
        return action ? action->icon() : QIcon();
    return stateIcon(state);
}

PaletteEntry entryOf(QAction *action, const QString &menu)
{
    PaletteEntry entry;
    entry.text = plainActionText(action->text());
    entry.detail = menu;
    entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    entry.action = action;
    entry.lower = entry.text.toLower();
    entry.lowerDetail = menu.toLower();
    return entry;
}

QList<PaletteEntry> entriesOf(const QMenuBar *menus)
{
    QList<PaletteEntry> entries;
    for (const QAction *action : menus->actions()) {
        if (action->menu())
            appendActions(action->menu(), plainActionText(action->text()), &entries);
    }
    return entries;
}

QList<PaletteEntry> entriesOf(const ResultsModel *targets)
{
    QList<PaletteEntry> entries;
    entries.reserve(targets->rowCount());
    for (int i = 0; i < targets->rowCount(); ++i) {
        const ResultRow &row = targets->row(i);
        PaletteEntry entry;
        entry.text = row.target->name;
        entry.detail = row.address;
        entry.targetId = row.target->id;
        entry.state = row.markState();
        entry.lower = entry.text.toLower();
        entry.lowerDetail = row.address.toLower();
        entries.append(entry);
    }
    return entries;
}

namespace {

constexpr int kPrefixScore = 1000;
constexpr int kWordStartScore = 800;
constexpr int kInsideScore = 500;
constexpr int kScatteredScore = 300;
constexpr int kMaxScattered = 200; // maximum number of extra letters that reduce the score

bool startsWord(const QString &text, qsizetype position)
{
    return position == 0 || (!text.at(position - 1).isLetterOrNumber() && text.at(position).isLetterOrNumber());
}

//! Returns the position of the word in the text, preferably at the beginning of a word, or -1 if the text doesn't contain it.
qsizetype findWhole(const QString &word, const QString &text)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return first;
}

//! Returns the next position of the letter. Prefers the position directly after the previous letter, then the beginning of a word.
qsizetype findCharacter(QChar letter, const QString &text, qsizetype from)
{
    const qsizetype next = text.indexOf(letter, from);
    if (next == from && from > 0)
        return next;
    for (qsizetype at = next; at >= 0; at = text.indexOf(letter, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return next;
}

//! Finds the letters of the word in order. Other letters may come between them.
//! \return the first and the last position, or -1 if there is no match
std::pair<qsizetype, qsizetype> findScattered(const QString &word, const QString &text, bool byWords, QList<int> *positions)
{
    const qsizetype before = positions ? positions->size() : 0;
    qsizetype first = -1;
    qsizetype last = -1;
    for (const QChar letter : word) {
        last = byWords ? findCharacter(letter, text, last + 1) : text.indexOf(letter, last + 1);
        if (last < 0) {
            if (positions)
                positions->resize(before);
            return {-1, -1};
        }
        if (first < 0)
            first = last;
        if (positions)
            positions->append(static_cast<int>(last));
    }
    return {first, last};
}

int scoreOf(const QString &word, const QString &text, QList<int> *positions)
{
    if (const qsizetype at = findWhole(word, text); at >= 0) {
        for (qsizetype i = 0; positions && i < word.size(); ++i)
            positions->append(static_cast<int>(at + i));
        return at == 0 ? kPrefixScore : startsWord(text, at) ? kWordStartScore : kInsideScore;
    }
    auto [first, last] = findScattered(word, text, true, positions);
    if (first < 0)
        std::tie(first, last) = findScattered(word, text, false, positions);
    if (first < 0)
        return -1;
    const qsizetype spread = last - first + 1 - word.size();
    return kScatteredScore - static_cast<int>(std::min<qsizetype>(spread, kMaxScattered));
}

} // namespace

QStringList fuzzyWords(const QString &query)
{
    return query.toLower().split(u' ', Qt::SkipEmptyParts);
}

int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions)
{
    int sum = 0;
    for (const QString &word : words) {
        const int score = scoreOf(word, lower, positions);
        if (score < 0)
            return -1;
        sum += score;
    }
    if (words.size() < 2)
        return sum;
    if (positions) {
        std::sort(positions->begin(), positions->end());
        positions->resize(std::unique(positions->begin(), positions->end()) - positions->begin());
    }
    return sum / static_cast<int>(words.size());
}

namespace {

constexpr int kActionBonus = 20;
constexpr int kRecentUseBonus = 40; // bonus for the last used entry; entries used earlier get less
constexpr int kDetailPenalty = -600;
constexpr int kMinDetailScore = 500; // minimum score, to exclude accidental matches of letters scattered across an address
constexpr int kDisabledPenalty = -200;

QString accessibleText(const PaletteEntry &entry)
{
    QStringList parts{entry.text, entry.detail, entry.shortcut};
    parts.removeAll(QString());
    if (!entry.isEnabled())
        parts.append(PaletteModel::tr("not available right now"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

void PaletteModel::setEntries(QList<PaletteEntry> entries, const QStringList &recent)
{
    m_entries = std::move(entries);
    m_recent = recent;
    setQuery({});
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_queryWords = fuzzyWords(query);
    m_hits = findHits();
    endResetModel();
}

QList<PaletteModel::Hit> PaletteModel::findHits() const
{
    QList<Hit> hits;
    for (int place = 0; place < m_entries.size(); ++place) {
        const PaletteEntry &entry = m_entries.at(place);
        if (m_queryWords.isEmpty() && !entry.targetId.isNull() && !m_recent.contains(entry.text))
            continue; // without a query, a list of thousands of targets wouldn't help
        if (const int score = scoreOf(entry); score > std::numeric_limits<int>::min())
            hits.append({place, score});
    }
    const auto better = [](const Hit &a, const Hit &b) { return a.score != b.score ? a.score > b.score : a.place < b.place; };
    const qsizetype shown = std::min<qsizetype>(hits.size(), kMaxEntries);
    std::partial_sort(hits.begin(), hits.begin() + shown, hits.end(), better);
    return hits.first(shown);
}

int PaletteModel::scoreOf(const PaletteEntry &entry) const
{
    int score = fuzzyScore(m_queryWords, entry.lower);
    if (score < 0) {
        score = fuzzyScore(m_queryWords, entry.lowerDetail);
        if (score < kMinDetailScore)
            return std::numeric_limits<int>::min();
        score += kDetailPenalty;
    }
    if (entry.targetId.isNull())
        score += kActionBonus;
    if (const qsizetype age = m_recent.indexOf(entry.text); age >= 0)
        score += std::max<int>(kRecentUseBonus - static_cast<int>(age), 1);
    return entry.isEnabled() ? score : score + kDisabledPenalty;
}

QList<int> PaletteModel::positionsIn(const PaletteEntry &entry) const
{
    QList<int> positions;
    fuzzyScore(m_queryWords, entry.lower, &positions);
    return positions;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry &found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.text;
    case Qt::DecorationRole:
        return found.icon();
    case Qt::ToolTipRole:
        return plainToolTip(found.detail);
    case DetailRole:
        return found.detail;
    case ShortcutRole:
        return found.shortcut;
    case EnabledRole:
        return found.isEnabled();
    case PositionsRole:
        return QVariant::fromValue(positionsIn(found));
    case Qt::AccessibleTextRole:
        return accessibleText(found);
    default:
        return {};
    }
}

} // namespace watchkeeper

#include "moc_PaletteModel.cpp"
