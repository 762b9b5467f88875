// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The browser that renders pages: where it is, how it is started, and its debugging protocol (https://chromedevtools.github.io/devtools-protocol). POSIX only.

#include "async/CancelToken.h"
#include "async/OneShot.h"
#include "async/OpenFiles.h"
#include "async/TaskGroup.h"
#include "checks/base/NetworkSettings.h"
#include "checks/command/CommandGroup.h"
#include "model/base/Expected.h"
#include "model/base/Quantity.h"

#include <QByteArray>
#include <QCoroTask>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class CheckServices;
class CommandGuard;

//! \brief Finds Chromium, Chrome, Edge or Brave in PATH and in the usual places of the system. Blocks, so call it in a pool.
//! \param given  the browser to use instead: a path, or a name to search for in PATH; can be empty
//! \return its path, or a sentence that says what to do
Expected<QString, QString> findBrowser(const QString &given);

//! \brief Returns the arguments for a browser without a window. It talks through descriptors 3 and 4, so it opens no port. It shows no
//! dialogs, sends nothing on its own and blocks new windows. Its sandbox stays on.
//! \param folder       for its profile
//! \param verifiesTls  false to accept invalid certificates
QStringList browserArguments(const QString &folder, const NetworkSettings &network, bool verifiesTls);

//! The browser's answer to a command.
class DevToolsAnswer
{
public:
    DevToolsAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isAnswered = false; //!< false if the browser ended, the limit passed or the token fired
    QJsonObject result;      //!< empty if the browser couldn't do it
};

//! \brief Runs one browser with a profile in a temporary folder. A browser that sends too much or damaged data is killed. Destroy the object
//! only after end(), and after all calls have ended.
class DevTools : public QObject
{
    Q_OBJECT

public:
    //! \param method  such as `Page.lifecycleEvent`; kEnded if the tab or the browser ended
    using EventHandler = std::function<void(const QString &method, const QJsonObject &parameters)>;
    static inline const QString kEnded = QStringLiteral("Inspector.detached");

    //! \param services    must outlive this object; used in this thread
    //! \param maxMessage  [bytes] longest message of the browser
    DevTools(CheckServices *services, qint64 maxMessage);
    ~DevTools() override;

    //! Starts the browser, see findBrowser() and browserArguments(). Call it once. If it fails, isRunning() is false soon.
    void start(const QString &program, bool verifiesTls);
    bool isRunning() const { return m_isRunning; }
    //! Why it isn't running: a sentence.
    const QString &problem() const { return m_problem; }

    //! Sends a command and waits for the answer. \param session  of a tab; empty for the browser itself
    [[nodiscard]] QCoro::Task<DevToolsAnswer> call(QString method, QJsonObject parameters, QString session, Milliseconds limit,
                                                   CancelToken token);
    //! Sends a command whose answer doesn't matter.
    void post(const QString &method, const QJsonObject &parameters, const QString &session);
    //! Receives the events of a tab until forget().
    void handle(const QString &session, EventHandler handler) { m_handlers.insert(session, std::move(handler)); }
    void forget(const QString &session) { m_handlers.remove(session); }

    //! Kills the browser. All calls end soon, without an answer. \param problem  a sentence, the first one is kept
    void fail(const QString &problem);
    //! Kills all its processes, waits for their end, at most a second, and removes its folder.
    [[nodiscard]] QCoro::Task<> end();

private:
    struct Pending
    {
        OneShot done;
        std::optional<QJsonObject> message;
    };

    int send(const QString &method, const QJsonObject &parameters, const QString &session);
    void readErrors();
    void readMessages();
    void receive(const QJsonObject &message);
    QCoro::Task<> receiveLarge(QByteArray bytes);
    void handleEnd();

    CommandGuard *const m_guard;
    const NetworkSettings m_network;
    const qint64 m_maxMessage;
    std::shared_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    StartPipe m_startPipe;
    CommandGroup m_group;
    quint64 m_number = 0; //!< of the run, see CommandGuard
    bool m_isRunning = false;
    QString m_problem;
    QByteArray m_received; //!< the beginning of a message
    QByteArray m_errors;   //!< the end of what it printed
    int m_lastId = 0;
    QHash<int, std::shared_ptr<Pending>> m_pending;
    QHash<QString, EventHandler> m_handlers; //!< by session
    TaskGroup m_tasks;
};

} // namespace watchkeeper
