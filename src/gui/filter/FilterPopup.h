// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of proposals under the filter box. The box keeps the keyboard focus.

#include "gui/filter/FilterProposals.h"

#include <QTreeWidget>

namespace watchkeeper {

//! \brief Covers the window below its box; appears only if there are proposals.
class FilterPopup : public QTreeWidget
{
    Q_OBJECT

public:
    //! \param box  the box above it; outlives this object
    explicit FilterPopup(QWidget *box);

    void show(const QList<FilterProposal> &proposals);
    //! Null while no proposal is marked.
    const FilterProposal *marked() const;
    //! The first one; null if the list is hidden.
    const FilterProposal *first() const;
    //! Marks another proposal. \return false if that would leave the list, which is hidden then
    bool moveSelection(int by);

signals:
    void chosen(const watchkeeper::FilterProposal &proposal);

private:
    void place();

    QWidget *m_box;
    QList<FilterProposal> m_proposals;
};

} // namespace watchkeeper
