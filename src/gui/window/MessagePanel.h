// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Messages above the table that stay until they are dealt with.

#include <QFrame>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! One message: what happened and what to do, in full sentences, and optional buttons.
struct Message
{
    QString text;
    QStringList details; //!< one line each; all of them can be read and copied
    //! The text of a button and its function; a click also closes the message.
    QList<std::pair<QString, std::function<void()>>> choices;
    bool canBeClosed = true;
};

//! \brief At most one message per topic; hidden while there is none.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Topic {
        Targets,
        Saving,
        Settings,
        SavingSettings,
        OutsideEdit,
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
        KeepsNothing,
        WhatsNew
    };

    explicit MessagePanel(QWidget *parent = nullptr);

    //! Replaces the message on this topic.
    void put(Topic topic, const Message &message);
    void clear(Topic topic);
    bool has(Topic topic) const { return m_bars.contains(topic); }

private:
    QFrame *makeBar(Topic topic, const Message &message);

    QHash<Topic, QFrame *> m_bars;
};

} // namespace watchkeeper
