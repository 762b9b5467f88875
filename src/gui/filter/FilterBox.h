// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter field above the table.

#include "gui/filter/FilterProposals.h"
#include "model/filter/Filter.h"

#include <QFrame>
#include <QLineEdit>
#include <QTimer>

class QLabel;

namespace watchkeeper {

class FilterHint;
class FilterPopup;
class ResultsModel;

//! \brief Reports a new filter after a pause in typing. While the text is invalid, the last valid filter stays in effect, and the box shows
//! the problem.
//!
//! Keys: Esc closes the proposals, clears the text, or leaves the box. Down moves through the proposals and then to the table. Tab accepts
//! a proposal. Enter accepts the marked proposal, or moves to the table. Ctrl+Space shows all keys.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    //! \param model  the source of the proposed tags, kinds and hosts; must outlive this object
    explicit FilterBox(ResultsModel *model, QWidget *parent = nullptr);

    //! Returns the last valid filter.
    const Filter &filter() const { return m_filter; }
    //! Sets the text of the box. The filter takes effect immediately.
    void setFilter(const Filter &filter);
    void setFilterText(const QString &text);
    //! Returns an error message, or an empty string if the text is a valid filter.
    const QString &problem() const { return m_problem; }

signals:
    void filterChanged(const watchkeeper::Filter &filter);
    //! Emitted when the user wants to move from the box to the matching rows.
    void leaveRequested();
    //! Emitted with the filter when the box loses the focus, for the list of recent filters.
    void filterUsed(const watchkeeper::Filter &filter);
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
    void showProposals(bool all);
    void acceptProposal(const FilterProposal &proposal);
    void leaveBox();
    void handleEscape();
    QStringList valuesOf(FilterKey key) const;

    ResultsModel *m_model;
    FilterVocabulary m_vocabulary;
    Filter m_filter;
    QString m_problem;
    bool m_isInputInvalid = false; //!< whether the text is invalid and the box shows this
    QAction *m_problemAction;      //!< icon at the end of the box, shown while the filter is invalid
    FilterPopup *m_popup = nullptr;
    FilterHint *m_hint = nullptr;
    QTimer m_typingTimer;
};

// Shows the error in a filter below its box, without moving other widgets.

//! \brief A note shown over the window, directly below the filter box. Mouse events pass through it.
class FilterHint : public QFrame
{
    Q_OBJECT

public:
    //! \param box  the filter box above this widget; must outlive it
    explicit FilterHint(QWidget *box);
    void showProblem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshAppearance();

    QWidget *m_box;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace watchkeeper
