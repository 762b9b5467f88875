// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchkeeper-bench-gui: the real window with many simulated targets; what it costs, as one JSON object on standard output.
#include "app/Watch.h"
#include "gui/window/MainWindow.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsView.h"
#include "gui/Translations.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kBeat = 5ms;

struct Options
{
    int targets = 10'000;
    int rate = 1'000; //!< results a second
    int warmUp = 20;  //!< [s] first round and first checks
    int seconds = 20; //!< measured
    std::string column = "time";
};

void writeProfile(const QString &folder, const Options &options)
{
    QJsonArray targets;
    const int every = std::max(1, options.targets / options.rate);
    for (int i = 0; i < options.targets; ++i) {
        targets.append(QJsonObject{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                   {u"name"_s, u"Service %1"_s.arg(i)},
                                   {u"kind"_s, u"simulated"_s},
                                   {u"latency"_s, u"%1ms"_s.arg(1 + i % 40)},
                                   {u"every"_s, u"%1s"_s.arg(every)}});
    }
    QFile file(folder + u"/targets.json"_s);
    const QJsonObject document{{u"version"_s, 1}, {u"targets"_s, targets}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) <= 0)
        qFatal("The profile could not be written.");
}

//! [ms] since this process was started, to 10 ms.
double sinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() * 10; // 22nd, in hundredths of a second
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 - started;
}

//! Tells when the table is first painted with rows in it.
class FirstRows : public QObject
{
public:
    explicit FirstRows(QTableView *view)
        : m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }
    double at = 0; //!< [ms] since this object was made; 0: not yet

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

//! Counts how much later than it should the event loop came round.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double passed = double(m_clock.nsecsElapsed()) / 1e6;
            m_clock.start();
            m_late.append(std::max(0.0, passed - double(kBeat.count())));
        });
    }
    void start()
    {
        m_clock.start();
        m_timer.start(kBeat);
    }
    QJsonObject toJson()
    {
        std::sort(m_late.begin(), m_late.end());
        const auto part = [this](int perMille) { return m_late.value(m_late.size() * perMille / 1000); };
        return {{u"median"_s, part(500)},
                {u"99 %"_s, part(990)},
                {u"99.9 %"_s, part(999)},
                {u"most"_s, m_late.value(m_late.size() - 1)}};
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_late;
};

int measure(const Options &options)
{
    QTemporaryDir folder;
    const double prepared = [&] {
        const double before = sinceStart();
        writeProfile(folder.path(), options);
        return sinceStart() - before;
    }();
    Watch watch((Profile(folder.path())));
    const double begun = sinceStart() - prepared;
    MainWindow window(&watch);
    auto *view = window.findChild<ResultsView *>();
    const FirstRows first(view);
    qint64 results = 0;
    QObject::connect(&watch, &Watch::resultsReady, &window, [&](const QList<Result> &news) { results += news.size(); });
    QObject::connect(&watch, &Watch::finished, &window, [] { QCoreApplication::quit(); });
    window.resize(1200, 800);
    window.show();
    window.start();

    Heartbeat beat;
    QJsonObject cost;
    double cpuBefore = 0;
    qint64 resultsBefore = 0;
    QTimer::singleShot(std::chrono::seconds(options.warmUp), &window, [&] {
        view->sortByColumn(static_cast<int>(options.column == "time" ? ResultColumn::Time : ResultColumn::Name),
                           Qt::DescendingOrder);
        beat.start();
        cpuBefore = double(std::clock()) / CLOCKS_PER_SEC;
        resultsBefore = results;
        QTimer::singleShot(std::chrono::seconds(options.seconds), &window, [&] {
            cost = {{u"rowsPaintedMs"_s, begun + first.at},
                    {u"cpuPercent"_s, 100 * (double(std::clock()) / CLOCKS_PER_SEC - cpuBefore) / options.seconds},
                    {u"resultsPerSecond"_s, double(results - resultsBefore) / options.seconds},
                    {u"residentMib"_s, residentMib()},
                    {u"lateMs"_s, beat.toJson()}};
            window.quitNow();
        });
    });
    const int status = QApplication::exec();
    std::cout << QJsonDocument(cost).toJson(QJsonDocument::Compact).constData() << std::endl;
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    installTranslations();
    CLI::App app("The window with many targets");
    Options options;
    app.add_option("--targets", options.targets)->check(CLI::PositiveNumber);
    app.add_option("--rate", options.rate)->check(CLI::PositiveNumber);
    app.add_option("--warm-up", options.warmUp)->check(CLI::PositiveNumber);
    app.add_option("--seconds", options.seconds)->check(CLI::PositiveNumber);
    app.add_option("--sort", options.column)->check(CLI::IsMember({"time", "name"}));
    CLI11_PARSE(app, argc, argv);
    return measure(options);
}
