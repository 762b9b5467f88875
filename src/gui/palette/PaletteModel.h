// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The entries of the command palette, and the search through them.

#include "gui/look/Colours.h"
#include "model/target/Target.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

class QAction;
class QMenuBar;

namespace watchkeeper {

// One line of the command palette.

class ResultsModel;

//! \brief An action or a target.
struct PaletteEntry
{
    QString text;
    QString detail;           //!< the menu of an action, or the address of a target
    QString shortcut;         //!< the key sequence in the notation of this platform
    QPointer<QAction> action; //!< null for a target
    TargetId targetId;
    MarkState state = MarkState::Pending; //!< the state of a target
    QString lower;                        //!< the text in lower case
    QString lowerDetail;

    bool isEnabled() const;
    QIcon icon() const;
};

PaletteEntry entryOf(QAction *action, const QString &menu);

//! Returns the actions of all menus and submenus, in menu order.
QList<PaletteEntry> entriesOf(const QMenuBar *menus);
QList<PaletteEntry> entriesOf(const ResultsModel *targets);

// Fuzzy search with a few typed letters. Pure functions.

//! Returns the words of the query in lower case.
QStringList fuzzyWords(const QString &query);

//! \brief Rates how well the text matches. Each word must match: at the beginning of the text (best), at the beginning of a word, within a
//! word, or with other letters between its letters (worst). The order of the words doesn't matter.
//! \param words      see fuzzyWords(); if empty, every text matches
//! \param lower      the text in lower case
//! \param positions  receives the ascending positions of the matching letters; may be null
//! \return the score, where higher is better, or -1 if a word doesn't match
int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions = nullptr);

// The entries that the command palette offers for a query.

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
