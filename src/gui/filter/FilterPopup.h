// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The list of proposals under the filter box. The box keeps the keyboard.

#include "gui/filter/FilterProposals.h"

#include <QTreeWidget>

namespace watchkeeper {

//! \brief Lies over the window below its box; shows up only where there is something to propose.
class FilterPopup : public QTreeWidget
{
    Q_OBJECT

public:
    //! \param box  under which it appears; outlives this object
    explicit FilterPopup(QWidget *box);

    void show(const QList<FilterProposal> &proposals);
    //! Null while none is marked.
    const FilterProposal *marked() const;
    //! The first one; null when it is hidden.
    const FilterProposal *first() const;
    //! Marks another one. \return false when that would leave the list, and it is hidden
    bool moveMark(int by);

signals:
    void chosen(const watchkeeper::FilterProposal &proposal);

private:
    void place();

    QWidget *m_box;
    QList<FilterProposal> m_proposals;
};

} // namespace watchkeeper
