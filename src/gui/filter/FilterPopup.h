// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of proposals below the filter box. The box keeps the keyboard focus.

#include "gui/filter/FilterProposals.h"

#include <QTreeWidget>

namespace watchkeeper {

//! \brief A list shown over the window, directly below the filter box. Hidden if there are no proposals.
class FilterPopup : public QTreeWidget
{
    Q_OBJECT

public:
    //! \param box  the filter box above this widget; must outlive it
    explicit FilterPopup(QWidget *box);

    void showProposals(const QList<FilterProposal> &proposals);
    //! The marked proposal, or null if none is marked.
    const FilterProposal *markedProposal() const;
    //! The first proposal, or null if the list is hidden.
    const FilterProposal *firstProposal() const;
    //! Marks another proposal. \return false if there is no further proposal; the list is then hidden
    bool moveSelection(int by);

signals:
    void proposalChosen(const watchkeeper::FilterProposal &proposal);

private:
    void moveBelowBox();

    QWidget *m_box;
    QList<FilterProposal> m_proposals;
};

} // namespace watchkeeper
