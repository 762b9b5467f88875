// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The error in a filter, shown under its box without moving anything.

#include <QFrame>

class QLabel;

namespace watchkeeper {

//! \brief A note that covers the window below its box; mouse events pass through.
class FilterHint : public QFrame
{
    Q_OBJECT

public:
    //! \param box  the box above it; outlives this object
    explicit FilterHint(QWidget *box);
    void show(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshAppearance();

    QWidget *m_box;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace watchkeeper
