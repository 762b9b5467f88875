// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A summary of several selected targets, or a text explaining the purpose of the pane.

#include "gui/look/Colours.h"

#include <QWidget>

#include <array>

class QFormLayout;
class QLabel;

namespace watchkeeper {

class SelectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPage(QWidget *parent = nullptr);

    void showNothing();
    //! Shows the number of selected targets in each state. `counts` is indexed by MarkState.
    void showStates(const std::array<int, kMarkStateCount> &counts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::array<int, kMarkStateCount> m_counts{};
    QLabel *m_title;
    QWidget *m_states;
    QFormLayout *m_layout;
};

} // namespace watchkeeper
