// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Starts the window.

#include "app/alerting/AlertsStore.h"
#include "app/backup/ProfileMove.h"
#include "app/backup/ProfileRestore.h"
#include "app/language/Language.h"
#include "app/monitor/Monitor.h"
#include "app/monitor/Watchdogs.h"
#include "app/process/Process.h"
#include "app/profile/Profile.h"
#include "app/profile/Sample.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/profile/UserFiles.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestServer.h"
#include "async/EventDispatchers.h"
#include "gui/Mnemonics.h"
#include "gui/Options.h"
#include "gui/Screenshot.h"
#include "gui/SessionProfile.h"
#include "gui/look/Appearance.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/window/MainWindow.h"
#include "gui/window/MessagePanel.h"
#include "targets/document/TargetsDocument.h"
#include "targets/pasted/PastedText.h"

#include <QApplication>
#include <QDebug>
#include <QFileInfo>
#include <QJsonObject>
#include <QMessageBox>
#include <QScopeGuard>
#include <QThreadPool>

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

// The requests that a second instance sends to the first.
const QString kShowRequest = u"show"_s;
const QString kAddRequest = u"add"_s;
const QString kLinesKey = u"lines"_s;         // the text to add, one target a line
const QString kMinimizedKey = u"minimized"_s; // whether the window stays as it is
constexpr int kNoDisplayStatus = 1;
constexpr int kProfileInUseStatus = 1;
constexpr int kInvalidUsageStatus = 64;
constexpr int kOutputErrorStatus = 74;
constexpr int kSaveTimeoutMs = 900;
constexpr qsizetype kMaxAddedBytes = kMaxRequestLength / 4; // leaves room for escaping in JSON

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fputs(bytes.constData(), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
}

//! Returns whether no display is configured. Without a display, Qt would abort with a core dump.
bool lacksDisplay()
{
#if defined(Q_OS_LINUX) || defined(Q_OS_FREEBSD)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

//! Returns the messages that Qt printed while opening a display.
QStringList &bufferedMessages()
{
    static QStringList messages;
    return messages;
}

//! Handles the messages that Qt prints while opening a display. If no display can be opened, prints one sentence
//! instead of Qt's five lines and core dump, and exits with kNoDisplayStatus.
void explainFailedStart(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtFatalMsg) {
        bufferedMessages().append(message);
        return;
    }
    const QString reason = bufferedMessages().isEmpty() ? message.section(u'\n', 0, 0) : bufferedMessages().constFirst();
    const QString advice = reason.contains("Could not find"_L1)
        ? u"Install the plugin (Debian: qt6-wayland for Wayland), or use watchkeeper-cli."_s
        : u"Use watchkeeper-cli, or set DISPLAY or WAYLAND_DISPLAY to a working display."_s;
    print(stderr, u"A window can't be opened: %1. %2"_s.arg(reason.trimmed(), advice));
    endWithoutCleanUp(kNoDisplayStatus);
}

std::unique_ptr<QApplication> openDisplay(int &argc, char **argv)
{
    const QtMessageHandler previousHandler = qInstallMessageHandler(explainFailedStart);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(previousHandler);
    for (const QString &message : std::as_const(bufferedMessages()))
        qWarning().noquote() << message;
    return application;
}

QStringList rawArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

//! Returns the targets that the options specify for this run only, or an error. Returns nullopt if there are no such options.
std::optional<Expected<TargetsDocument, QString>> targetOverrides(const Options &options)
{
    if (!options.add && !options.texts.isEmpty()) {
        TargetsDocument document;
        QStringList sentences;
        for (const RecognisedTarget &found : recognise(options.texts.join(u'\n'), TargetsContext(document.defaults, {}))) {
            if (found.isTarget())
                document.targets.append(found.target);
            else
                sentences.append(found.problem);
        }
        if (!sentences.isEmpty())
            return Expected<TargetsDocument, QString>(Unexpected(sentences.join(u'\n')));
        return Expected<TargetsDocument, QString>(document);
    }
    if (options.sample || (!options.screenshot.isEmpty() && options.profile.isEmpty()))
        return Expected<TargetsDocument, QString>(sampleTargets());
    return std::nullopt;
}

//! Shows a message box. The program exits when it is closed.
void showProblem(QApplication &application, const QString &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, u"Watchkeeper"_s, problem, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QObject::connect(box, &QDialog::finished, &application, [] { QCoreApplication::exit(1); });
    box->open();
}

//! Called if another program already monitors the profile. Shows the window of that program and hands the targets to add over
//! to it, or explains which program it is.
int activateOtherInstance(QApplication &application, const Monitor &monitor, const Options &options, const QString &explanation)
{
    print(stderr, explanation);
    if (!options.screenshot.isEmpty()) {
        print(stderr, u"No screenshot was saved. Quit the other program, or use another profile."_s);
        return kProfileInUseStatus;
    }
    if (const QStringList unused = optionsForStartOnly(options); !unused.isEmpty())
        print(stderr, u"The open window doesn't change. These options only apply to a start: %1"_s.arg(unused.join(u", ")));
    const QString lines = options.texts.join(u'\n');
    if (lines.toUtf8().size() > kMaxAddedBytes) {
        print(stderr, u"The targets are too long to hand over. Paste them into the open window."_s);
        return kInvalidUsageStatus;
    }
    // Lines that arrive twice do no harm, because the dialog names duplicates.
    RequestCall call(monitor.profile(), options.add ? kAddRequest : kShowRequest,
                     options.add ? QJsonObject{{kLinesKey, lines}} : QJsonObject{{kMinimizedKey, options.isMinimized}});
    QObject::connect(&call, &RequestCall::answered, &application, &QCoreApplication::quit);
    const auto tell = [&application, &explanation] { showProblem(application, explanation); };
    QObject::connect(&call, &RequestCall::unanswered, &application, tell);
    QObject::connect(&call, &RequestCall::refused, &application, tell); // the other program has no window, or an older one
    QMetaObject::invokeMethod(&call, &RequestCall::startWithRetries, Qt::QueuedConnection);
    return QApplication::exec();
}

enum class StartMode : quint8 { KeepAsIs, WithSample, ThisRunOnly, Demo };

//! What the program shows after a window was closed.
struct Continuation
{
    enum class Window : quint8 { None, Own, Demo };

    Window next = Window::None;
    QByteArray geometry;               //!< of the last window; empty for the stored one
    QStringList restart;               //!< arguments to start the program again with; empty to end it
    std::optional<bool> isPrivate;     //!< whether privacy mode is on; nullopt to follow the settings
    std::unique_ptr<DemoSession> demo; //!< while it is being prepared, and until its window opens
};

//! Profile changes and problems during startup, to be reported once the window exists. The texts are messages, or empty if
//! nothing happened.
struct StartupEvents
{
    QString restored;
    QString moved;
    QList<Problem> userFileProblems;
    std::optional<QString> linesToAdd; //!< from --add; can be empty
};

//! Answers other instances of the program that are started with the same profile.
void handleOtherInstances(RequestServer *requests, MainWindow *window)
{
    requests->handle(kShowRequest, [window](const QJsonObject &request, const RequestServer::Answer &answer) {
        if (!request.value(kMinimizedKey).toBool())
            window->raiseWindow();
        answer({});
    });
    requests->handle(kAddRequest, [window](const QJsonObject &request, const RequestServer::Answer &answer) {
        window->raiseWindow();
        const bool isOpen = window->addLines(request.value(kLinesKey).toString());
        answer(isOpen ? QJsonObject() : RequestServer::refusal(MainWindow::tr("Watchkeeper is quitting. Try again.")));
    });
}

//! Lets the window change to the demo and back, and to privacy mode and back.
void connectDemo(MainWindow *window, const Profile &ownProfile, const PrivacyMode *privacy, Continuation::Window shown,
                 Continuation *continuation)
{
    using Window = Continuation::Window;
    const auto change = [window, continuation](Window next) {
        const QByteArray geometry = window->saveGeometry();
        if (!window->quit())
            return false;
        continuation->geometry = geometry;
        continuation->next = next;
        return true;
    };
    const auto discard = [window, continuation] {
        continuation->demo.release()->deleteLater(); // it is emitting a signal
        window->setEnabled(true);
    };
    QObject::connect(window, &MainWindow::quitFailed, window, [window, continuation] {
        continuation->demo.reset();
        window->setEnabled(true);
        if (std::exchange(continuation->next, Window::None) == Window::Own)
            window->showDemo();
    });
    QObject::connect(window, &MainWindow::ownTargetsRequested, window, [window, change] {
        if (!change(Window::Own))
            window->showDemo(); // the button that was clicked is gone
    });
    // Queued, because the settings dialog may still be applying its pages.
    QObject::connect(
        privacy, &PrivacyMode::changed, window,
        [change, shown, continuation](bool isOn) {
            if (change(shown))
                continuation->isPrivate = isOn; // a temporary profile forgets the setting
        },
        Qt::QueuedConnection);
    QObject::connect(window, &MainWindow::demoRequested, window, [=] {
        if (continuation->demo)
            return;                // it is being prepared
        window->setEnabled(false); // the window closes in a second, and must not take an open dialog with it
        continuation->demo = std::make_unique<DemoSession>(ownProfile);
        const DemoSession *demo = continuation->demo.get();
        QObject::connect(demo, &DemoSession::cancelled, window, discard);
        QObject::connect(demo, &DemoSession::failed, window, [window, discard](const QString &problem) {
            window->profileMessages()->showDemoProblem(problem);
            discard();
        });
        QObject::connect(demo, &DemoSession::ready, window, [change, discard] {
            if (!change(Window::Demo))
                discard();
        });
        continuation->demo->start(window);
    });
}

//! Starts the program again if the settings choose another language. Many texts are kept from the start on.
void followLanguage(MainWindow *window, const Settings *settings, const QString &shown, bool isDemo, Continuation *continuation)
{
    const auto restart = [window, settings, shown, isDemo, continuation] {
        const QString wanted = settings->value(setting::kLanguage).toString();
        if (wanted == (shown.isEmpty() ? kLanguageChoices.first() : shown) || !window->quit())
            return;
        continuation->next = Continuation::Window::None;
        continuation->restart = withLanguage(QCoreApplication::arguments().mid(1), wanted);
        if (isDemo && !continuation->restart.contains(u"--demo"_s))
            continuation->restart.prepend(u"--demo"_s);
    };
    // Queued, because the settings dialog may still be applying its pages.
    QObject::connect(settings, &Settings::changed, window, restart, Qt::QueuedConnection);
    QObject::connect(window, &MainWindow::quitFailed, window, [continuation] { continuation->restart.clear(); });
}

int runMainWindow(QApplication &application, const Options &options, const Profile &profile, const StartupEvents &events,
                  StartMode mode, Continuation *continuation)
{
    // Blocks on purpose after everything below is destroyed, because files saved for the user must be written completely.
    const auto files = qScopeGuard([] { savingPool().waitForDone(kSaveTimeoutMs); });
    std::optional<ExitWatchdog> watchdog; // must outlive everything below
    if (const QString problem = profile.create(); !problem.isEmpty()) {
        print(stderr, problem);
        QMetaObject::invokeMethod(
            &application, [&] { showProblem(application, problem); }, Qt::QueuedConnection);
        return QApplication::exec();
    }
    Monitor monitor(profile);
    const QString problem = monitor.acquireLock();
    if (!problem.isEmpty() && !monitor.isReadOnly())
        return activateOtherInstance(application, monitor, options, problem);
    std::unique_ptr<RequestServer> requests;
    if (problem.isEmpty()) {
        requests =
            std::make_unique<RequestServer>(profile); // requests that arrive from now on are answered once the window exists
        if (const QString notWritten = createDefaultAlerts(profile); !notWritten.isEmpty())
            print(stderr, notWritten);
    }
    savingPool(); // starts the threads of the pool before sockets can use up the file descriptors that the threads need
    Appearance appearance(options.theme);
    appearance.followSettings(&monitor.settings());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const MenuKeyFilter menuKey;
#endif
    const PrivacyMode privacy(&monitor.settings(), &monitor.targets(), continuation->isPrivate);
    MainWindow window(&monitor);
    Signals terminations;
    if (requests) {
        new AcknowledgementRequests(&monitor, requests.get());
        new DesktopAlertTests(&monitor, requests.get());
        handleOtherInstances(requests.get(), &window);
    }
    int status = 0;
    QObject::connect(&terminations, &Signals::received, &window, [&](int number) {
        status = 128 + number;
        continuation->next = Continuation::Window::None;
        window.quitNow();
    });
    const ShutdownTimeout shutdownTimeout(&monitor);
    QObject::connect(&shutdownTimeout, &ShutdownTimeout::expired, &application, [&status](const QString &sentence) {
        print(stderr, sentence);
        endWithoutCleanUp(status); // the engine thread may still be running, so the objects that it uses can't be destroyed
    });
    QObject::connect(&monitor, &Monitor::finished, &application, [&status] { QCoreApplication::exit(status); });
    std::unique_ptr<Screenshot> screenshot;
    if (!options.screenshot.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(&monitor, &window,
                                                  Screenshot::Options{options.screenshot, options.runs, options.scenes});
        QObject::connect(screenshot.get(), &Screenshot::failed, &window, [&status](const QString &sentence) {
            print(stderr, sentence);
            status = kOutputErrorStatus;
        });
    }
    if (mode == StartMode::WithSample)
        QObject::connect(&monitor.targets(), &TargetsStore::loaded, &window, &MainWindow::addSample, Qt::SingleShotConnection);
    connectDemo(&window, Profile(options.profile), &privacy,
                mode == StartMode::Demo ? Continuation::Window::Demo : Continuation::Window::Own, continuation);
    followLanguage(&window, &monitor.settings(), storedLanguage(profile.settingsFile()), mode == StartMode::Demo, continuation);
    if (mode == StartMode::Demo)
        window.showDemo();
    if (mode == StartMode::ThisRunOnly && !screenshot)
        window.showTemporaryProfile();
    if (!monitor.isReadOnly() && (mode != StartMode::ThisRunOnly || !screenshot))
        window.offerNotifications();
    if (!continuation->geometry.isEmpty())
        window.restoreGeometry(continuation->geometry);
    else if (options.size.isValid())
        window.resize(options.size);
    const bool isInBackground = options.isMinimized && continuation->geometry.isEmpty();
    if (!isInBackground)
        window.show();
    window.start();
    if (isInBackground)
        window.startInBackground();
    if (continuation->isPrivate && (mode == StartMode::Demo || mode == StartMode::ThisRunOnly)) // so that it can be turned off
        monitor.settings().set(setting::kPrivacyMode, *continuation->isPrivate);
    ProfileMessages *messages = window.profileMessages();
    messages->showUserFileProblems(events.userFileProblems);
    if (!events.restored.isEmpty())
        messages->showRestoreNotice(events.restored);
    if (!events.moved.isEmpty())
        messages->showMoveNotice(events.moved);
    if (events.linesToAdd)
        window.addLines(*events.linesToAdd);
    const int ended = QApplication::exec();
    watchdog.emplace(ended);
    return ended;
}

int runOwn(QApplication &application, const Options &options, StartupEvents events, Continuation *continuation)
{
    const auto overrides = targetOverrides(options);
    if (!overrides)
        events.moved = moveProfileAtStartup(Profile(options.profile));
    const Profile profile(options.profile); // created after the files were moved
    if (!overrides) {
        const bool isFirst = options.sampleFirst && !QFileInfo::exists(profile.targetsFile());
        const StartMode mode = isFirst ? StartMode::WithSample : StartMode::KeepAsIs;
        return runMainWindow(application, options, profile, events, mode, continuation);
    }
    if (!*overrides) {
        print(stderr, overrides->error());
        return kInvalidUsageStatus;
    }
    SessionProfile session(profile);
    if (const QString problem = session.write(**overrides); !problem.isEmpty()) {
        print(stderr, problem);
        return kOutputErrorStatus;
    }
    return runMainWindow(application, options, session.profile(), events, StartMode::ThisRunOnly, continuation);
}

int runDemo(QApplication &application, const Options &options, const StartupEvents &events, Continuation *continuation)
{
    if (!continuation->demo) {
        continuation->demo = std::make_unique<DemoSession>(Profile(options.profile));
        const DemoSession *demo = continuation->demo.get();
        QObject::connect(demo, &DemoSession::ready, &application, &QCoreApplication::quit);
        QObject::connect(demo, &DemoSession::cancelled, &application, &QCoreApplication::quit);
        QObject::connect(demo, &DemoSession::failed, &application, [](const QString &problem) {
            print(stderr, problem);
            QCoreApplication::exit(kOutputErrorStatus);
        });
        const Signals terminations;
        QObject::connect(&terminations, &Signals::received, &application,
                         [](int number) { QCoreApplication::exit(128 + number); });
        continuation->demo->start(nullptr);
        if (const int status = QApplication::exec(); status != 0 || !demo->isReady())
            return status;
    }
    const auto demo = std::move(continuation->demo); // keeps the profile until its window is closed
    return runMainWindow(application, options, demo->profile(), events, StartMode::Demo, continuation);
}

//! \param restart  receives the arguments to start the program again with, if any
int run(QApplication &application, const Options &options, QStringList *restart)
{
    using Window = Continuation::Window;
    const Profile found(options.profile);
    StartupEvents events;
    events.restored = finishRestoreAtStartup(found);
    events.userFileProblems = loadUserFiles(found); // targets may use the user's own kinds
    if (options.add)
        events.linesToAdd = options.texts.join(u'\n');
    Continuation continuation;
    continuation.next = options.demo ? Window::Demo : Window::Own;
    if (options.isPrivate)
        continuation.isPrivate = true;
    int status = 0;
    while (continuation.next != Window::None) {
        const bool isDemo = std::exchange(continuation.next, Window::None) == Window::Demo;
        const StartupEvents shown = std::exchange(events, {});
        status =
            isDemo ? runDemo(application, options, shown, &continuation) : runOwn(application, options, shown, &continuation);
    }
    *restart = continuation.restart;
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    setUpSignalHandling();
    tuneMalloc();
    ensureTimeZone();
    usePlainEventDispatchers();
    QCoreApplication::setApplicationName(u"watchkeeper"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WATCHKEEPER_VERSION));
    if (requestsTextOutput(rawArguments(argc, argv))) {
        const QCoreApplication application(argc, argv);
        installTranslations();
        const auto options = readOptions(QCoreApplication::arguments());
        const ImmediateOutput output = options ? changeStartAtLogin(*options) : options.error();
        print(output.status == 0 ? stdout : stderr, output.text);
        return output.status;
    }
    if (lacksDisplay()) {
        print(stderr, u"No display found. Use watchkeeper-cli, or set DISPLAY or WAYLAND_DISPLAY."_s);
        return kNoDisplayStatus;
    }
    auto application = openDisplay(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Watchkeeper"_s);
    QGuiApplication::setDesktopFileName(QStringLiteral(WATCHKEEPER_APP_ID)); // also the app ID on Wayland
    QGuiApplication::setWindowIcon(QIcon(u":/icons/app/watchkeeper.svg"_s));
    new MnemonicFilter(application.get());
    QApplication::setQuitOnLastWindowClosed(false); // Monitor::finished() ends the program
    installTranslations();
    const auto options = readOptions(QCoreApplication::arguments());
    if (!options) {
        print(stderr, options.error().text);
        return options.error().status;
    }
    const QString stored = storedLanguage(Profile(options->profile).settingsFile());
    installTranslations(options->language.isEmpty() ? stored : options->language);
    QStringList restart;
    const int status = run(*application, *options, &restart);
    if (!restart.isEmpty()) {
        const QString program = programFile();
        application.reset();
        startAgain(program, restart);
    }
    endProcess(std::move(application), status);
}
