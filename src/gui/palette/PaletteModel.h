// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The entries that the command palette offers for a query.

#include "gui/palette/PaletteEntry.h"

#include <QAbstractListModel>

namespace watchkeeper {

//! \brief Lists the best entries first. Among entries with the same score, recently used ones and actions come first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        ShortcutRole,
        EnabledRole,  //!< bool; disabled entries are greyed out, because users should still be able to find them
        PositionsRole //!< QList<int>, the positions of the matching letters in the text
    };
    //! The maximum number of listed entries. Typing another letter is faster than reading a longer list.
    static constexpr int kMaxEntries = 100;

    using QAbstractListModel::QAbstractListModel;

    //! \param recent  the texts of the last used entries, newest first
    void setEntries(QList<PaletteEntry> entries, const QStringList &recent);
    void setQuery(const QString &query);

    const PaletteEntry &entry(int row) const { return m_entries.at(m_hits.at(row).place); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Hit
    {
        int place; //!< index in m_entries
        int score;
    };
    QList<Hit> findHits() const;
    int scoreOf(const PaletteEntry &entry) const;
    QList<int> positionsIn(const PaletteEntry &entry) const;

    QList<PaletteEntry> m_entries;
    QStringList m_recent;
    QStringList m_queryWords; //!< words of the query
    QList<Hit> m_hits;
};

} // namespace watchkeeper
