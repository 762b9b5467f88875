// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much history is kept, and the server that gets a copy, with a button that tests it.

#include "gui/settings/SettingsFormPage.h"

class QLabel;
class QPushButton;

namespace watchkeeper {

class HistoryPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  outlives the page
    explicit HistoryPage(Settings *settings, QWidget *parent = nullptr);

private:
    void addTrial();
    void startOrCancel();
    void showTrial(bool isRunning, const QString &word);
    QString server() const;

    QPushButton *m_test;
    QLabel *m_word;  //!< the result of a test
    int m_trial = 0; //!< the result of an earlier one isn't shown
    bool m_isTrialRunning = false;
};

} // namespace watchkeeper
