// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The buttons that test a target or an alert channel while it is edited, and the result.

#include "alerts/alert/Alert.h"
#include "model/target/Result.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QComboBox;
class QPlainTextEdit;
class QProgressBar;

namespace watchkeeper {

// The "Test now" button and its result.

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

// The "Send test" button and the response of the service.

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
