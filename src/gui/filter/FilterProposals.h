// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Completes a filter at the cursor, and lists the proposals below the filter box.

#include "model/filter/FilterKeys.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTreeWidget>

#include <functional>

namespace watchkeeper {

// Completes a filter at the cursor. Pure functions.

//! One completion: `text` replaces `length` characters from `start`.
struct FilterProposal
{
    QString text;
    QString meaning; //!< a few words of explanation; may be empty
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \param valuesOf  returns the existing values of a key without fixed values (tags, kinds, hosts); called for at most one key
//! \param all       whether to propose all keys if nothing has been typed
//! \return at most 40 proposals in display order; empty if the typed text is complete
QList<FilterProposal> filterProposals(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(FilterKey)> &valuesOf, bool all);

// The list of proposals below the filter box. The box keeps the keyboard focus.

//! \brief A list shown over the window, directly below the filter box. Hidden if there are no proposals.
class FilterPopup : public QTreeWidget
{
    Q_OBJECT

public:
    //! \param box  the filter box above this widget; must outlive it
    explicit FilterPopup(QWidget *box);

    void showProposals(const QList<FilterProposal> &proposals);
    //! Returns the marked proposal, or null if none is marked.
    const FilterProposal *markedProposal() const;
    //! Returns the first proposal, or null if the list is hidden.
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
