// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/PaletteModel.h"

#include "gui/look/PlainToolTip.h"
#include "gui/palette/FuzzyMatch.h"

#include <QAction>

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace {

constexpr int kAction = 20;
constexpr int kRecent = 40; // bonus for the last used entry; entries used earlier get less
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
        score += kAction;
    if (const qsizetype age = m_recent.indexOf(entry.text); age >= 0)
        score += std::max<int>(kRecent - static_cast<int>(age), 1);
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
