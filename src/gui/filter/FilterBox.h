// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter field above the table.

#include "gui/filter/FilterProposals.h"
#include "model/Filter.h"

#include <QLineEdit>
#include <QTimer>

namespace watchkeeper {

class FilterHint;
class FilterPopup;
class ResultsModel;

//! \brief Reports a new filter after a pause in typing. While the text is invalid, the last valid filter stays in effect, and the box says
//! what is wrong.
//!
//! Keys: Esc closes the proposals, clears, leaves; Down walks through the proposals and goes on to the table; Tab accepts a proposal; Enter
//! accepts the marked one, or else goes on to the table; Ctrl+Space shows all keys.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    //! \param model  source of the proposed tags, kinds and hosts; outlives this object
    explicit FilterBox(ResultsModel *model, QWidget *parent = nullptr);

    //! The last valid one.
    const Filter &filter() const { return m_filter; }
    //! Writes it into the box; it takes effect immediately.
    void setFilter(const Filter &filter);
    void setFilterText(const QString &text);
    //! Why the text in the box isn't a valid filter; empty if it is one.
    const QString &problem() const { return m_problem; }

signals:
    void filterChanged(const watchkeeper::Filter &filter);
    //! The user wants to move on to the matches.
    void left();
    //! The user has finished typing; for the list of recent filters.
    void used(const watchkeeper::Filter &filter);
    void helpRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void showProblem(const QString &problem);
    void refreshAppearance();
    void propose(bool all);
    void take(const FilterProposal &proposal);
    void leave();
    void escape();
    QStringList valuesOf(FilterKey key) const;

    ResultsModel *m_model;
    FilterVocabulary m_known;
    Filter m_filter;
    QString m_problem;
    bool m_isInputInvalid = false; //!< and is shown as such
    QAction *m_notice;             //!< the icon at the end of the box while the filter is invalid
    FilterPopup *m_popup = nullptr;
    FilterHint *m_hint = nullptr;
    QTimer m_pause;
};

} // namespace watchkeeper
