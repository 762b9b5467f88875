// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The field above the table in which people write what they look for.

#include "gui/filter/FilterProposals.h"
#include "model/Filter.h"

#include <QLineEdit>
#include <QTimer>

namespace watchkeeper {

class FilterHint;
class FilterPopup;
class ResultsModel;

//! \brief Tells of a new filter once typing pauses. While what stands there is wrong the last good filter stays, and the box says
//! what is wrong.
//!
//! Keys: Esc closes the proposals, clears, leaves; Down walks through the proposals and goes on to the table; Tab takes a proposal;
//! Enter takes the marked one, else goes on to the table; Ctrl+Space shows all keys.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    //! \param model  whose tags, kinds and hosts are proposed; outlives this object
    explicit FilterBox(ResultsModel *model, QWidget *parent = nullptr);

    //! The last good one.
    const Filter &filter() const { return m_filter; }
    //! Writes it into the box; it holds at once.
    void setFilter(const Filter &filter);
    void setFilterText(const QString &text);
    //! Why what stands in the box is no filter; empty when it is one.
    const QString &problem() const { return m_problem; }

signals:
    void filterChanged(const watchkeeper::Filter &filter);
    //! The person wants to go on to what was found.
    void left();
    //! The person has done with writing; for those who remember what was looked for.
    void used(const watchkeeper::Filter &filter);
    void helpWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void showProblem(const QString &problem);
    void dress();
    void propose(bool all);
    void take(const FilterProposal &proposal);
    void leave();
    void escape();
    QStringList valuesOf(FilterKey key) const;

    ResultsModel *m_model;
    FilterVocabulary m_known;
    Filter m_filter;
    QString m_problem;
    bool m_isWrong = false; //!< and says so
    QAction *m_notice;      //!< the mark at the end of the box while something is wrong
    FilterPopup *m_popup = nullptr;
    FilterHint *m_hint = nullptr;
    QTimer m_pause;
};

} // namespace watchkeeper
