// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Messages above the table that stay until the user handles them or their cause disappears.

#include <QFrame>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! A message that describes what happened and what to do, in full sentences, with optional buttons.
struct Message
{
    QString text;
    QStringList details; //!< one line each, shown in a text box in which the user can scroll and copy
    //! The texts and functions of the buttons. A click also closes the message.
    QList<std::pair<QString, std::function<void()>>> choices;
    bool canBeClosed = true;
};

//! \brief Shows at most one message per topic, and is hidden without messages.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Topic {
        Targets,
        Saving,
        Settings,
        SavingSettings,
        ExternalEdit,
        OwnFiles,
        History,
        HistoryLost,
        HistoryNotice,
        Backup,
        Restore,
        Moved,
        HistoryShare,
        Link,
        ConnectivityReferences,
        Alerts,
        Sample,
        LastEdit,
        TemporaryProfile,
        WhatsNew
    };

    explicit MessagePanel(QWidget *parent = nullptr);

    //! Shows the message and replaces any earlier message on this topic.
    void put(Topic topic, const Message &message);
    void clear(Topic topic);
    bool has(Topic topic) const { return m_bars.contains(topic); }

private:
    QFrame *makeBar(Topic topic, const Message &message);

    QHash<Topic, QFrame *> m_bars;
};

} // namespace watchkeeper
