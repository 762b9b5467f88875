// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "conditions/Condition.h"
#include "gui/Options.h"
#include "gui/look/Appearance.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/window/StatusLine.h"

#include <QTest>
#include <QTextDocument>
#include <QTranslator>

namespace GuiTextsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! A translation with a separate singular form, as most languages have.
class OneOfEach : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int number) const override
    {
        const QByteArray shown(context);
        if (number != 1 || (shown != "watchkeeper::StatusLine" && shown != "StateCount"))
            return {};
        return QString::fromUtf8(source) + u"!"_s;
    }
};

} // namespace

class tst_GuiTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void computesPercentiles_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("value");
        const QList<double> hundred = [] {
            QList<double> values;
            for (int i = 100; i > 0; --i)
                values.append(i);
            return values;
        }();
        QTest::newRow("median") << hundred << 0.5 << 50.0;
        QTest::newRow("95 %") << hundred << 0.95 << 95.0;
        QTest::newRow("one") << QList<double>{7} << 0.95 << 7.0;
        QTest::newRow("all") << QList<double>{3, 1} << 1.0 << 3.0;
        QTest::newRow("none") << QList<double>() << 0.5 << -1.0;
    }
    void computesPercentiles()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, share);
        QTEST(percentile(values, share).value_or(-1), "value");
    }

    //! The plural forms are correct for one result and for several.
    void explainsHistoryConditions()
    {
        const auto reason = [](const char *text, qint64 count) {
            const auto condition = Condition::parse(QString::fromUtf8(text));
            WindowValue past{condition->windowQueries().first()};
            past.value = 40;
            past.count = count;
            past.reach = past.query.span;
            Facts facts;
            facts.windowValues = {past};
            return condition->evaluate(facts).reason;
        };
        QVERIFY(reason("median(1h) < 1s", 58).endsWith(u", from 58 results."_s));
        QVERIFY(reason("forecast([VALUE].used, 7d) < 1", 58).endsWith(u", from 58 results."_s));
        QVERIFY(reason("median(1h) < 1s", 1).contains(u"yet: 1 result with"_s));
        QVERIFY(reason("median(1h) < 1s", 4).contains(u"yet: 4 results with"_s));
    }

    void keepsAmpersands()
    {
        QCOMPARE(menuText(u"R&D"_s), u"R&&D"_s);
        QCOMPARE(plainActionText(u"&Undo: Add “R&&D”…"_s), u"Undo: Add “R&D”"_s);
        QCOMPARE(plainActionText(u"&From … to …"_s), u"From … to"_s);
        QCOMPARE(plainActionText(u"追加(&A)…"_s), u"追加"_s);
    }

    void toolTipsShowTextsUnchanged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"It is \"up\" & well"_s;
        QTest::newRow("HTML") << u"<b>bold</b><img src=\"http://127.0.0.1:9/x.png\">"_s;
        QTest::newRow("a way out") << u"</div><h1>x"_s;
        QTest::newRow("lines and spaces") << u"a  b\n  c"_s;
    }
    void toolTipsShowTextsUnchanged()
    {
        QFETCH(QString, text);
        const QString toolTip = plainToolTip(text);
        QCOMPARE(toolTip.isEmpty(), text.isEmpty());
        QVERIFY(text.isEmpty() || Qt::mightBeRichText(toolTip));
        QTextDocument shown;
        shown.setHtml(toolTip);
        QCOMPARE(shown.toPlainText(), text);
    }

    void agesAreShort_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("future") << qint64(-5) << u"now"_s;
        QTest::newRow("now") << qint64(0) << u"now"_s;
        QTest::newRow("seconds") << qint64(3) << u"3 s ago"_s;
        QTest::newRow("under a minute") << qint64(59) << u"59 s ago"_s;
        QTest::newRow("minutes") << qint64(125) << u"2 min ago"_s;
        QTest::newRow("hours") << qint64(3 * 3600 + 10) << u"3 h ago"_s;
        QTest::newRow("days") << qint64(12 * 86'400) << u"12 d ago"_s;
    }
    void agesAreShort()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        const QDateTime now(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        QCOMPARE(agoText(now.addSecs(-seconds), now), text);
    }

    void timesFollowTheSettings_data()
    {
        QTest::addColumn<TimeFormat>("format");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("relative") << TimeFormat::Relative << qint64(3) << u"3 s ago"_s;
        QTest::newRow("local, today") << TimeFormat::Absolute << qint64(5) << u"07:59:55"_s;
        QTest::newRow("local, before") << TimeFormat::Absolute << qint64(12 * 3600) << u"2026-01-30"_s;
        QTest::newRow("UTC, today") << TimeFormat::Utc << qint64(5) << u"07:59:55 UTC"_s;
        QTest::newRow("UTC, before") << TimeFormat::Utc << qint64(12 * 3600) << u"2026-01-30 UTC"_s;
    }
    void timesFollowTheSettings()
    {
        QFETCH(TimeFormat, format);
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        setTimeFormat(format);
        const QString text = timestampText(now.addSecs(-seconds), now);
        setTimeFormat(TimeFormat::Relative);
        QTEST(text, "text");
    }

    void statusCountsUnobservedTargets()
    {
        StateCounts counts;
        for (const MarkState state : {MarkState::Up, MarkState::Unobserved, MarkState::Unobserved})
            counts.add(state);
        QCOMPARE(statusText(3, counts, {}, {}), u"3 targets · 2 without data"_s);
    }

    void statusShowsTheLoadIfItIsNotable_data()
    {
        QTest::addColumn<int>("late");
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        QTest::newRow("calm") << 0 << 19.9 << u"3 targets · 0 of 50 running · 0 waiting"_s;
        QTest::newRow("one is late") << 1 << 0.0 << u"3 targets · 0 of 50 running · 0 waiting · 1 late"_s;
        QTest::newRow("many results") << 0 << 20.0 << u"3 targets · 0 of 50 running · 0 waiting · 20 results a second"_s;
        QTest::newRow("both") << 1'200 << 1500.4
                              << u"3 targets · 0 of 50 running · 0 waiting · 1,200 late · 1,500 results a second"_s;
    }

    void statusShowsTheLoadIfItIsNotable()
    {
        QFETCH(int, late);
        QFETCH(double, rate);
        EngineLoad load;
        load.limit = 50;
        load.late = late;
        QTEST(statusText(3, {}, load, {}, rate), "text");
    }

    void statusUsesThePluralFormsOfTheLanguage()
    {
        OneOfEach language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        StateCounts counts;
        for (const MarkState state : {MarkState::Down, MarkState::Degraded, MarkState::Unknown, MarkState::Unreachable,
                                      MarkState::Unobserved, MarkState::Maintenance, MarkState::Pending, MarkState::Paused})
            counts.add(state);
        EngineLoad load;
        load.running = 1;
        load.waiting = 1;
        load.late = 1;
        load.limit = 50;
        QCOMPARE(statusText(8, counts, load, {}),
                 u"8 targets · 1 down! · 1 degraded! · 1 unknown! · 1 unreachable! · 1 without data! · 1 in maintenance! · "
                 "1 pending! · 1 paused! · 1 of 50 running! · 1 waiting! · 1 late!"_s);
    }

    void exactTimesIncludeTheZone()
    {
        QCOMPARE(exactTimeText(QDateTime(QDate(2026, 1, 31), QTime(8, 0, 5), Qt::UTC)), u"2026-01-31 08:00:05 UTC"_s);
    }

    void statusShowsCounts_data()
    {
        QTest::addColumn<int>("targets");
        QTest::addColumn<QList<int>>("downDegradedUnreachablePaused");
        QTest::addColumn<EngineLoad>("load");
        QTest::addColumn<RunSnapshot>("round");
        QTest::addColumn<QString>("text");
        const auto load = [](int running, int waiting, bool paused) {
            EngineLoad made;
            made.running = running;
            made.waiting = waiting;
            made.limit = 50;
            made.paused = paused;
            return made;
        };
        const auto round = [](int done, int total, double elapsed, double oneByOne, bool finished, bool cancelled) {
            RunSnapshot made;
            made.id = 1;
            made.done = done;
            made.total = total;
            made.elapsedMs = elapsed;
            made.sequentialMs = oneByOne;
            made.finished = finished;
            made.cancelled = cancelled;
            return made;
        };
        QTest::newRow("before anything") << 0 << QList{0, 0, 0, 0} << EngineLoad() << RunSnapshot() << u"0 targets"_s;
        QTest::newRow("one") << 1 << QList{0, 0, 0, 0} << load(0, 0, false) << RunSnapshot()
                             << u"1 target · 0 of 50 running · 0 waiting"_s;
        QTest::newRow("full")
            << 124 << QList{2, 0, 0, 0} << load(3, 12, false) << round(124, 124, 1900, 41'000, true, false)
            << u"124 targets · 2 down · 3 of 50 running · 12 waiting · last run 1.9 s, 22× faster than one by one (41 s)"_s;
        QTest::newRow("behind a router") << 9 << QList{1, 0, 7, 0} << EngineLoad() << RunSnapshot()
                                         << u"9 targets · 1 down · 7 unreachable"_s;
        QTest::newRow("small gain")
            << 4 << QList{0, 1, 0, 1} << load(0, 0, false) << round(4, 4, 1000, 2500, true, false)
            << u"4 targets · 1 degraded · 1 paused · 0 of 50 running · 0 waiting · last run 1 s, 2.5× faster than one by one (2.5 s)"_s;
        QTest::newRow("running") << 4 << QList{0, 0, 0, 0} << load(2, 0, true) << round(1, 4, 1000, 900, false, false)
                                 << u"4 targets · 2 of 50 running · 0 waiting · schedule paused · checked 1 of 4"_s;
        QTest::newRow("one check") << 4 << QList{0, 0, 0, 0} << load(0, 0, false) << round(1, 1, 84.2, 84.1, true, false)
                                   << u"4 targets · 0 of 50 running · 0 waiting · last run 84.2 ms"_s;
        QTest::newRow("cancelled") << 4 << QList{0, 0, 0, 0} << load(0, 0, false) << round(1, 4, 1900, 900, true, true)
                                   << u"4 targets · 0 of 50 running · 0 waiting · last run cancelled after 1.9 s"_s;
    }
    void statusShowsCounts()
    {
        QFETCH(int, targets);
        QFETCH(QList<int>, downDegradedUnreachablePaused);
        QFETCH(EngineLoad, load);
        QFETCH(RunSnapshot, round);
        QFETCH(QString, text);
        const MarkState states[]{MarkState::Down, MarkState::Degraded, MarkState::Unreachable, MarkState::Paused};
        StateCounts counts;
        for (int i = 0; i < 4; ++i) {
            for (int k = 0; k < downDegradedUnreachablePaused.at(i); ++k)
                counts.add(states[i]);
        }
        QCOMPARE(statusText(targets, counts, load, round), text);
    }

    void readsOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status"); // -1 if the options are valid
        QTest::newRow("none") << QStringList{} << -1;
        QTest::newRow("targets") << QStringList{u"https://a.example"_s, u"df -h /"_s} << -1;
        QTest::newRow("picture") << QStringList{u"--screenshot"_s, u"a.png"_s, u"--size"_s,   u"900x600"_s,
                                                u"--theme"_s,      u"dark"_s,  u"--rounds"_s, u"3"_s}
                                 << -1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
        QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << 64;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << 64;
        QTest::newRow("high contrast") << QStringList{u"--theme"_s, u"high-contrast"_s} << -1;
        QTest::newRow("scenes") << QStringList{u"--show"_s, u"tasks"_s, u"--show"_s, u"add"_s} << -1;
        QTest::newRow("scene") << QStringList{u"--show"_s, u"nonsense"_s} << 64;
        QTest::newRow("size") << QStringList{u"--size"_s, u"900"_s} << 64;
        QTest::newRow("tiny size") << QStringList{u"--size"_s, u"1x1"_s} << 64;
        QTest::newRow("rounds") << QStringList{u"--rounds"_s, u"0"_s} << 64;
        QTest::newRow("demo") << QStringList{u"--demo"_s} << -1;
        QTest::newRow("demo and sample") << QStringList{u"--demo"_s, u"--sample"_s} << 64;
        QTest::newRow("sample and targets") << QStringList{u"--sample"_s, u"a.example"_s} << 64;
    }
    void readsOptions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const auto options = readOptions(QStringList{u"watchkeeper"_s} + arguments);
        QCOMPARE(options.hasValue(), status < 0);
        if (!options) {
            QCOMPARE(options.error().status, status);
            QVERIFY(!options.error().text.isEmpty());
        }
    }
    void storesEachOption()
    {
        const auto options = readOptions({u"watchkeeper"_s, u"--profile"_s, u"/p"_s, u"--theme"_s, u"dark"_s, u"--size"_s,
                                          u"900x600"_s, u"--rounds"_s, u"3"_s, u"--screenshot"_s, u"s.png"_s, u"a:1"_s});
        QVERIFY(options.hasValue());
        QCOMPARE(options->profile, u"/p"_s);
        QCOMPARE(options->theme, std::optional(Theme::Dark));
        QCOMPARE(options->size, QSize(900, 600));
        QCOMPARE(options->runs, 3);
        QCOMPARE(options->screenshot, u"s.png"_s);
        QCOMPARE(options->texts, QStringList{u"a:1"_s});
    }
};

QTEST_GUILESS_MAIN(tst_GuiTexts)

} // namespace GuiTextsTest

#include "tst_GuiTexts.moc"
