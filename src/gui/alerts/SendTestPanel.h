// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The "Send test" button and the response of the service.

#include "alerts/alert/Alert.h"
#include "alerts/alert/Verdict.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace watchkeeper {

class IconLabel;

//! \brief Shows a button that starts and stops the test, a choice of samples, the verdict beside the button, and the response below.
class SendTestPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SendTestPanel(QWidget *parent = nullptr);

    void showNothing();
    void showRunning();
    void showStopped();
    void showVerdict(const Verdict &verdict);

signals:
    void testRequested(watchkeeper::AlertKind kind, watchkeeper::Outcome outcome);
    void stopRequested();

private:
    void startOrStop();
    void showText(const QString &text, bool isRunning);

    QPushButton *m_button;
    QComboBox *m_sampleBox;
    QProgressBar *m_progress;
    IconLabel *m_mark;
    QLabel *m_text;
    QPlainTextEdit *m_answer;
    bool m_isRunning = false;
};

} // namespace watchkeeper
