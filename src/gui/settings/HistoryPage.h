// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for the retention of history and for the server that receives a copy. A button tests the server.

#include "gui/settings/SettingsFormPage.h"

class QLabel;
class QPushButton;

namespace watchkeeper {

class HistoryPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    explicit HistoryPage(Settings *settings, QWidget *parent = nullptr);

private:
    void addServerTest();
    void startOrCancel();
    void showTestState(bool isRunning, const QString &word);
    QString server() const;

    QPushButton *m_testButton;
    QLabel *m_testResult; //!< shows the result of a test
    int m_testNumber = 0; //!< number of the current test; results of earlier tests are ignored
    bool m_isTestRunning = false;
};

} // namespace watchkeeper
