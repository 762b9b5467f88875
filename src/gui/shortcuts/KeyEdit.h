// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An input field that records a single key.

#include <QKeySequenceEdit>

namespace watchkeeper {

//! \brief Accepts a key immediately. QKeySequenceEdit would wait one second for further keys.
class KeyEdit : public QKeySequenceEdit
{
    Q_OBJECT

public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
};

} // namespace watchkeeper
