// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the menu to a back-test of the saved alert rules, and from their page to one of those that are edited.

#include <QObject>

class QAction;
class QWidget;

namespace watchkeeper {

class AlertsDocument;
struct BackTestChoices;
class Watch;
class WindowState;

//! \brief Reads alerts.json, opens the dialog with its rules, and remembers what was chosen in it.
class BackTestActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        QAction *backTest;
        WindowState *state;
        QWidget *window;
    };
    explicit BackTestActions(const Parts &parts);

    //! Names of rules by those under which targets know them.
    using RuleNames = QHash<QString, QString>;

    //! \param renamed  rules of the document to which the targets would be led
    //! \param over     that window
    void tryRules(const AlertsDocument &document, const RuleNames &renamed, QWidget *over);

private:
    void read();
    void openDialog(BackTestChoices choices, const RuleNames &renamed, QWidget *over);

    Parts m_parts;
};

} // namespace watchkeeper
