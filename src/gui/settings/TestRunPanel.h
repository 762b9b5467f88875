// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The "Test now" button and its result.

#include "model/target/Result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace watchkeeper {

class IconLabel;

//! \brief A button that starts and stops a test, with the result next to it.
class TestRunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TestRunPanel(QWidget *parent = nullptr);

    void showNothing();
    void showRunning();
    void showResult(const Result &result);

signals:
    void testRequested();
    void stopRequested();

private:
    void showText(const QString &text, bool isRunning);

    QPushButton *m_button;
    IconLabel *m_mark;
    QLabel *m_text;
    bool m_isRunning = false;
};

} // namespace watchkeeper
