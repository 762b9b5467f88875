// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Opens a back-test with the saved alert rules from the menu, or with edited rules from the page of alert rules.

#include <QObject>

class QAction;
class QWidget;

namespace watchkeeper {

class AlertsDocument;
struct BackTestChoices;
class Monitor;
class WindowState;

//! \brief Reads alerts.json, opens the dialog with its rules, and stores the user's choices.
class BackTestActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that BackTestActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        QAction *backTest;
        WindowState *state;
        QWidget *window;
    };
    explicit BackTestActions(const Parts &parts);

    //! Maps the rule names that targets use to the new rule names.
    using RuleNames = QHash<QString, QString>;

    //! \param renamed  maps the rule names in the targets to the new names in the document
    //! \param parent     the window that becomes the dialog's parent
    void backTestRules(const AlertsDocument &document, const RuleNames &renamed, QWidget *parent);

private:
    void readSavedRules();
    void openDialog(BackTestChoices choices, const RuleNames &renamed, QWidget *parent);

    Parts m_parts;
};

} // namespace watchkeeper
