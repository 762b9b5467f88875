// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchkeeper-bench-gui: measures the real window with many simulated targets, and prints the cost as one JSON object.
#include "app/language/Language.h"
#include "app/monitor/Monitor.h"
#include "async/EventDispatchers.h"
#include "bench/history/HistoryLoad.h"
#include "bench/window/GuiRun.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MainWindow.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <ctime>
#include <iostream>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    int targets = 10'000;
    int rate = 1'000;  //!< results per second
    int warmUp = 20;   //!< [s] time allowed for the start and the first checks
    int seconds = 20;  //!< [s] duration of each measured action
    std::string crawl; //!< the address of a site to crawl as the only action
    int history = 0;   //!< number of results per target stored before the start
};

int interval(const Options &options)
{
    return std::max(1, options.targets / options.rate);
}

void writeProfile(const QString &folder, const QList<TargetId> &ids, const Options &options)
{
    QJsonArray targets;
    const int every = interval(options);
    for (int i = 0; i < options.targets; ++i) {
        targets.append(QJsonObject{{u"id"_s, ids[i].toString(QUuid::WithoutBraces)},
                                   {u"name"_s, u"Service %1"_s.arg(i)},
                                   {u"kind"_s, u"simulated"_s},
                                   {u"latency"_s, u"%1ms"_s.arg(1 + i % 40)},
                                   {u"every"_s, u"%1s"_s.arg(every)}});
    }
    QFile file(folder + u"/targets.json"_s);
    const QJsonObject document{{u"version"_s, 1}, {u"targets"_s, targets}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) <= 0)
        qFatal("The profile couldn't be written.");
}

void writeHistory(const QString &folder, const QList<TargetId> &ids, const Options &options)
{
    bench::HistoryAmount amount;
    amount.targets = options.targets;
    amount.rows = options.history;
    amount.every = interval(options);
    amount.begin = QDateTime::currentMSecsSinceEpoch() - qint64(amount.rows) * amount.every * 1000;
    amount.folder = Profile(folder).resultsFolder();
    amount.ids = ids;
    bench::HistoryLoad(amount).writeAll();
}

void prepare(const QString &folder, const Options &options)
{
    QList<TargetId> ids;
    for (int i = 0; i < options.targets; ++i)
        ids.append(QUuid::createUuid());
    writeProfile(folder, ids, options);
    if (options.history > 0)
        writeHistory(folder, ids, options);
}

//! Returns the time since the start of this process, in ms with a resolution of 10 ms.
double sinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() * 10; // field 22, in hundredths of a second
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 - started;
}

//! Records when the table is first painted with rows.
class FirstRows : public QObject
{
public:
    explicit FirstRows(QTableView *view)
        : m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }
    double at = 0; //!< [ms] from the creation of this object until the first rows; 0 if there are none yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (at <= 0 && event->type() == QEvent::Paint && m_view->model()->rowCount() > 0)
            QTimer::singleShot(0, this, [this] { at = double(m_clock.nsecsElapsed()) / 1e6; });
        return QObject::eventFilter(watched, event);
    }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    QTableView *m_view;
    QElapsedTimer m_clock = started();
};

double residentMib()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4 / 1024 : 0;
}

int measure(const Options &options)
{
    QTemporaryDir folder;
    const double prepared = [&] {
        const double before = sinceStart();
        prepare(folder.path(), options);
        return sinceStart() - before;
    }();
    Monitor monitor((Profile(folder.path())));
    const double begun = sinceStart() - prepared;
    MainWindow window(&monitor);
    auto *view = window.findChild<ResultsView *>();
    const FirstRows first(view);
    QObject::connect(&monitor, &Monitor::finished, &window, [] { QCoreApplication::quit(); });
    window.resize(1200, 800);
    window.show();
    window.start();

    bench::GuiRun run(&monitor, &window, QString::fromStdString(options.crawl));
    QTimer::singleShot(std::chrono::seconds(options.warmUp), &run, [&] { run.start(std::chrono::seconds(options.seconds)); });
    double resident = 0;
    QObject::connect(&run, &bench::GuiRun::finished, &run, [&] { resident = residentMib(); });
    QObject::connect(&run, &bench::GuiRun::finished, &window, &MainWindow::quitNow);
    const int status = QApplication::exec();
    savingPool().waitForDone(); // otherwise window.ini might be written after its folder was removed
    QJsonObject cost = run.figures();
    cost[u"targets"_s] = options.targets;
    cost[u"storedResults"_s] = double(options.targets) * options.history;
    cost[u"rowsPaintedMs"_s] = begun + first.at;
    cost[u"residentMib"_s] = resident;
    std::cout << QJsonDocument(cost).toJson(QJsonDocument::Compact).constData() << std::endl;
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    usePlainEventDispatchers(); // like the real programs
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    installTranslations();
    CLI::App app("The window with many targets");
    Options options;
    app.add_option("--targets", options.targets)->check(CLI::PositiveNumber);
    app.add_option("--rate", options.rate)->check(CLI::PositiveNumber);
    app.add_option("--warm-up", options.warmUp)->check(CLI::PositiveNumber);
    app.add_option("--seconds", options.seconds)->check(CLI::PositiveNumber);
    app.add_option("--history", options.history, "stored results of each target");
    app.add_option("--crawl", options.crawl, "a site to crawl meanwhile, as the only action");
    CLI11_PARSE(app, argc, argv);
    return measure(options);
}
