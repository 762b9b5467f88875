// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the error in a filter below its box, without moving other widgets.

#include <QFrame>

class QLabel;

namespace watchkeeper {

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
