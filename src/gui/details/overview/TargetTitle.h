// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The row above the tabs with the name of the target, its state and since when.

#include "gui/table/model/ResultRow.h"

#include <QWidget>

#include <utility>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace watchkeeper {

class TargetTitle : public QWidget
{
    Q_OBJECT

public:
    explicit TargetTitle(QWidget *parent = nullptr);

    void show(const ResultRow &row);
    //! Updates the age of the state, which changes with time.
    void showAge(const ResultRow &row, const QDateTime &now);
    //! Adds a button at the end of the row.
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMark();
    void placeTexts();

    MarkState m_state = MarkState::Pending;
    bool m_isSoft = false;
    bool m_isFromEarlierRun = false; //!< whether the result isn't confirmed by this run
    bool m_isFlapping = false;
    std::pair<TargetId, QString> m_shownAge; //!< the target, and the state whose age is shown
    QHBoxLayout *m_row;
    QBoxLayout *m_texts;
    QLabel *m_mark;
    QLabel *m_name;
    QLabel *m_ageLabel;
};

} // namespace watchkeeper
