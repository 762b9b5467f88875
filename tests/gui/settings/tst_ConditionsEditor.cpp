// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The conditions in the target form: completion, errors while typing, and the verdict for the last result.

#include "conditions/Condition.h"
#include "conditions/facts/ObservedFacts.h"
#include "gui/GuiSamples.h"
#include "gui/look/Colours.h"
#include "gui/settings/conditions/ConditionHints.h"
#include "gui/settings/conditions/ConditionRow.h"
#include "gui/settings/conditions/ConditionsEditor.h"
#include "gui/table/HistorySamples.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace ConditionsEditorTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

Result sampleResult()
{
    Result result =
        makeResultWithBody(makeTarget(u"a"_s), R"({"state":"ok","data":{"load":1.5,"list":[{"name":"a"}],"a key":{"size":1}}})",
                           "HTTP/1.1 404 Not Found\nServer: nginx\nContent-Type: application/json\n");
    result.observation.addValue(u"status"_s, 404);
    result.observation.addValue(u"size"_s, 42);
    return result;
}

Field conditionsField()
{
    return {.name = u"conditions"_s, .type = FieldType::List, .label = u"Conditions"_s, .help = u"What counts as good."_s};
}

QByteArray compact(const QJsonValue &value)
{
    return value.isUndefined() ? QByteArray("undefined") : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

//! The visible editor, with access to the parts of its rows.
class Bench
{
public:
    explicit Bench(const QJsonValue &value = QJsonValue(QJsonValue::Undefined))
        : editor(conditionsField())
    {
        editor.setValue(value);
        editor.resize(600, 300);
        editor.setVisible(true);
    }
    template<typename T>
    T *part(int row, const QString &name) const
    {
        return editor.findChildren<ConditionRow *>().at(row)->findChild<T *>(name);
    }
    ConditionLine *line(int row) const { return part<ConditionLine>(row, u"condition"_s); }
    QString note(int row) const { return part<QLabel>(row, u"conditionNote"_s)->text(); }
    QLabel *unseen() const { return editor.findChild<QLabel *>(u"noResultYet"_s); }
    QLabel *mixed() const { return editor.findChild<QLabel *>(u"mixedConditions"_s); }
    void add() const { editor.findChild<QPushButton *>(u"addCondition"_s)->click(); }
    QAbstractItemView *popup(int row) const { return line(row)->findChild<QCompleter *>()->popup(); }

    ConditionsEditor editor;
};

} // namespace

class tst_ConditionsEditor : public QObject
{
    Q_OBJECT

private slots:
    void offersSuggestions_data();
    void offersSuggestions();
    void everySuggestionIsValid();
    void showsAndReturnsTheConditions();
    void addsEditsAndRemoves();
    void aWheelOverAVerdictScrollsThePage();
    void showsErrorsWhileTyping();
    void evaluatesTheLastResult();
    void followsNewResults();
    void completesWithTheKeyboard();
    void theButtonsWrapInANarrowForm();
    void enterAddsARow();
    void movesAndRemovesRowsByKeyboard();
    void tabGoesThroughTheRowsInOrder();
    void editsDifferingTargets();
    void differingTargetsKeepTheirConditionsUntilEdited();
    void differingTargetsKeepTheirConditionsWhenTextIsDeletedAgain_data();
    void differingTargetsKeepTheirConditionsWhenTextIsDeletedAgain();
    void removesAllConditionsOfDifferingTargets();
    void evaluatesPatternsInAnotherThread();
    void readsWindowsFromTheHistory();
    void usesTheVerdictOfTheCheckForTruncatedReplies();
    void helpDescribesTheLanguage();
    void suggestionsStandOutFromTheWindow_data();
    void suggestionsStandOutFromTheWindow();
};

void tst_ConditionsEditor::offersSuggestions_data()
{
    QTest::addColumn<QString>("after"); // text after accepting the first suggestion; `|` is the cursor
    QTest::addColumn<bool>("all");
    const auto row = [](const char *before, const char *after, bool all = false) {
        QTest::newRow(before) << QString::fromUtf8(after) << all;
    };
    row("[|", "[STATUS]|");
    row("[re|", "[RESPONSE_TIME]|");
    row("[re|]", "[RESPONSE_TIME]|");
    row("[RESPONSE_TIME] < 3s and [he|", "[RESPONSE_TIME] < 3s and [HEADER].|");
    row("not [con| == true", "not [CONNECTED]| == true");
    row("[HEADER].con|", "[HEADER].content-type|");
    row("[VALUE].s|", "[VALUE].status|");
    row("[PHASE].t|", "[PHASE].tls|");
    row("[BODY].s|", "[BODY].state|");
    row("[BODY].data.l|", "[BODY].data.list|");
    row("len([BODY].d|)", "len([BODY].data|)");
    row("[BODY].data.list[0].n|", "[BODY].data.list[0].name|");
    row("[STATUS] == 200 and [BODY].data.list[0].n|", "[STATUS] == 200 and [BODY].data.list[0].name|");
    row("[BODY][\"data\"]['list'][0].n|", "[BODY][\"data\"]['list'][0].name|");
    row("[BODY].data[\"a key\"].s|", "[BODY].data[\"a key\"].size|");
    row("[BODY].data.list[0] co|", "[BODY].data.list[0] contains |");
    row("[BODY].data.list[0] == 1 and [st|", "[BODY].data.list[0] == 1 and [STATUS]|");
    row("[STATUS] == 200 a|", "[STATUS] == 200 and |");
    row("[STATUS] co|", "[STATUS] contains |");
    row("h|", "has(|");
    row("len([BODY]) > 3 o|", "len([BODY]) > 3 or |");
    row("|", "[STATUS]|", true);
    row("[STATUS] |", "[STATUS] == |", true);
    row("|", "");
    row("[STATUS]|", "");
    row("[STATUS] == 20|", "");
    row("[STA|TUS] == 200", "");
    row("[HEADER].server|", "");
    row("[BODY].nothing.|", "");
    row("[NOTHING].|", "");
    row("[BODY].data.list[0].c|", ""); // no operator
    row("[BODY].data.list[|", "");     // no placeholder
    row("[BODY].data.list[|]", "", true);
    row("[BODY][0|", "", true);
    row("[BODY].data[\"a k|", "", true);
    row("[BODY]..c|", "");
}

void tst_ConditionsEditor::offersSuggestions()
{
    QFETCH(QString, after);
    QFETCH(bool, all);
    QString text = QString::fromUtf8(QTest::currentDataTag());
    const int cursor = static_cast<int>(text.indexOf(u'|'));
    text.remove(cursor, 1);
    ConditionsEditor editor(conditionsField());
    const Result result = sampleResult();
    PlaceholderSet uses;
    for (const PlaceholderInfo &info : placeholders())
        uses.insert(info.placeholder);
    const Facts facts = factsOf(result.observation, result.at, uses);
    const QList<ConditionProposal> proposals = conditionProposals(text, cursor, &facts, all);
    QCOMPARE(proposals.isEmpty(), after.isEmpty());
    if (proposals.isEmpty())
        return;
    const ConditionProposal &first = proposals.first();
    QCOMPARE(QString(text).replace(first.start, first.length, first.text + u'|'), after);
    QVERIFY(proposals.size() <= 40);
}

//! All suggestions must be valid in the condition language.
void tst_ConditionsEditor::everySuggestionIsValid()
{
    for (const PlaceholderInfo &info : placeholders()) {
        QVERIFY2(Condition::parse(info.example), qPrintable(info.example));
        QVERIFY2(info.example.contains(u'[' + info.name + u']'), qPrintable(info.example));
        QVERIFY(!info.help.isEmpty());
    }
    for (const ConditionProposal &proposal : conditionProposals(u"[STATUS] "_s, 9, nullptr, true)) {
        const QString rest = proposal.text.endsWith(u'(') ? proposal.text + u"[BODY].a)"_s : proposal.text;
        const bool looksBack = proposal.text.endsWith(u')'); // such as median(1h); a body has no median
        const bool isSign = proposal.start == 9 && rest.endsWith(u' ');
        const QString text = rest.startsWith("and"_L1) || rest.startsWith("or"_L1)
            ? u"[STATUS] == 1 "_s + rest + u"[CONNECTED]"_s
            : rest == "not "_L1 ? u"not [CONNECTED]"_s
            : looksBack         ? u"[RESPONSE_TIME] == "_s + rest
            : isSign            ? u"[BODY] "_s + rest + u'1'
                                : u"[BODY] == "_s + rest;
        QVERIFY2(Condition::parse(text), qPrintable(text));
    }
}

void tst_ConditionsEditor::showsAndReturnsTheConditions()
{
    const QByteArray written = R"(["[STATUS] == 200",{"else":"degraded","if":"[RESPONSE_TIME] < 1s"}])";
    Bench bench(QJsonDocument::fromJson(written).array());
    QCOMPARE(compact(bench.editor.value()), written);
    QCOMPARE(bench.line(1)->text(), u"[RESPONSE_TIME] < 1s"_s);
    QCOMPARE(bench.part<QComboBox>(1, u"otherwise"_s)->currentIndex(), 1);
    QVERIFY(!bench.editor.isTouched());
    bench.editor.setValue(QJsonValue(QJsonValue::Undefined));
    QCOMPARE(compact(bench.editor.value()), QByteArray("undefined"));
    QVERIFY(bench.editor.findChildren<ConditionRow *>().isEmpty());
}

void tst_ConditionsEditor::addsEditsAndRemoves()
{
    Bench bench;
    QSignalSpy edited(&bench.editor, &FieldEditor::edited);
    bench.add();
    QVERIFY(!bench.editor.isTouched()); // an empty row isn't an edit
    QTest::keyClicks(bench.line(0), u"[STATUS] == 200"_s);
    QVERIFY(!edited.isEmpty());
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[STATUS] == 200"])"));
    bench.add();
    QTest::keyClicks(bench.line(1), u"[IP] == 1"_s);
    auto *otherwise = bench.part<QComboBox>(1, u"otherwise"_s);
    otherwise->setCurrentIndex(1);
    emit otherwise->activated(1);
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[STATUS] == 200",{"else":"degraded","if":"[IP] == 1"}])"));
    bench.part<QToolButton>(0, u"removeCondition"_s)->click();
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"([{"else":"degraded","if":"[IP] == 1"}])"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bench.editor.findChildren<ConditionRow *>().size(), 1);
    QVERIFY(bench.editor.isTouched());
}

void tst_ConditionsEditor::aWheelOverAVerdictScrollsThePage()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s});
    bench.line(0)->setFocus();
    auto *box = bench.part<QComboBox>(0, u"otherwise"_s);
    QCOMPARE(box->focusPolicy(), Qt::StrongFocus);
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QVERIFY(!wheel.isAccepted());
    QVERIFY(!bench.editor.isTouched());
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[STATUS] == 200"])"));
}

void tst_ConditionsEditor::showsErrorsWhileTyping()
{
    Bench bench;
    bench.add();
    ConditionLine *line = bench.line(0);
    QTest::keyClicks(line, u"[STATUS]==200"_s);
    QCOMPARE(bench.note(0), u"Column 9: Write == here, with a space on both sides."_s);
    QVERIFY(bench.editor.showsProblem());
    QCOMPARE(bench.editor.control()->focusProxy(), line);
    QCOMPARE(line->accessibleDescription(), bench.note(0));

    // Only the two invalid characters are underlined.
    const auto redColumns = [line] {
        const QImage image = line->grab().toImage();
        QList<int> columns;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                const QColor colour = image.pixelColor(x, y);
                if (colour.red() > std::max(colour.green(), colour.blue()) + 60 && !columns.contains(x))
                    columns.append(x);
            }
        }
        return columns;
    };
    const auto xOf = [line](int column) { return line->fontMetrics().horizontalAdvance(line->text().left(column - 1)); };
    constexpr int kMargin = 10; // for the frame and the wavy underline
    line->clearFocus();
    const QList<int> red = redColumns();
    QVERIFY(red.size() > 5);
    QVERIFY2(red.first() >= xOf(9) && red.last() <= xOf(11) + kMargin, qPrintable(QString::number(red.first())));

    line->clear();
    QTest::keyClicks(line, u"[STATUS] == 200"_s);
    QVERIFY(!bench.editor.showsProblem());
    QVERIFY(redColumns().isEmpty());
    QTRY_COMPARE(bench.note(0), QString());
    QVERIFY(!bench.unseen()->isVisible()); // no observation was set, as for several targets
    bench.editor.setObservation(nullptr);
    QVERIFY(bench.unseen()->isVisible());
}

void tst_ConditionsEditor::evaluatesTheLastResult()
{
    Bench bench(QJsonArray{u"[STATUS] == 404"_s, u"[STATUS] == 200"_s, u"[BODY].data.load > 2"_s, u"[BODY].load > 2"_s,
                           u"[BODY].state == \"ok\""_s});
    const Result result = sampleResult();
    bench.editor.setObservation(&result);
    QCOMPARE(bench.note(0), u"Passes: [STATUS] (404) == 404"_s);
    QCOMPARE(bench.note(1), u"Fails: [STATUS] (404) == 200"_s);
    QCOMPARE(bench.note(2), u"Fails: [BODY].data.load (1) > 2"_s);
    QCOMPARE(bench.note(3), u"Can't be evaluated: [BODY].load wasn't found."_s);
    QCOMPARE(
        bench.note(4),
        u"Fails: [BODY].state (ok) == \"ok\"\nThe quotes are part of the comparison, as in Gatus. Remove them, or put brackets around the condition."_s);
    QTest::keyClick(bench.line(1), Qt::Key_End);
    QTest::keyClick(bench.line(1), Qt::Key_Backspace);
    QTest::keyClicks(bench.line(1), u"1"_s);
    QTRY_COMPARE(bench.note(1), u"Fails: [STATUS] (404) == 201"_s);
}

void tst_ConditionsEditor::followsNewResults()
{
    Bench bench(QJsonArray{u"[STATUS] == 404"_s});
    Result result = sampleResult();
    bench.editor.setObservation(&result);
    QCOMPARE(bench.note(0), u"Passes: [STATUS] (404) == 404"_s);
    const Result cancelled = makeCancelled(makeTarget(u"a"_s));
    bench.editor.setObservation(&cancelled);
    QCOMPARE(bench.note(0), u"Passes: [STATUS] (404) == 404"_s);
    result.observation.values = {{u"status"_s, 200}};
    bench.editor.setObservation(&result);
    QCOMPARE(bench.note(0), u"Fails: [STATUS] (200) == 404"_s);
    bench.editor.setObservation(nullptr);
    QCOMPARE(bench.note(0), QString());
    QVERIFY(bench.unseen()->isVisible());
}

void tst_ConditionsEditor::completesWithTheKeyboard()
{
    Bench bench;
    const Result result = sampleResult();
    bench.editor.setObservation(&result);
    bench.add();
    ConditionLine *line = bench.line(0);
    QTest::keyClicks(line, u"[res"_s);
    QTRY_VERIFY(bench.popup(0)->isVisible());
    QTest::keyClick(bench.popup(0), Qt::Key_Return);
    QCOMPARE(line->text(), u"[RESPONSE_TIME]"_s);
    QVERIFY(!bench.popup(0)->isVisible());
    QTest::keyClicks(line, u" < 1s and [BODY].da"_s);
    QTRY_VERIFY(bench.popup(0)->isVisible());
    QTest::keyClick(bench.popup(0), Qt::Key_Return);
    QCOMPARE(line->text(), u"[RESPONSE_TIME] < 1s and [BODY].data"_s);
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[RESPONSE_TIME] < 1s and [BODY].data"])"));

    line->clear();
    QTest::keyClick(line, Qt::Key_Down);
    QTRY_VERIFY(bench.popup(0)->isVisible());
    QVERIFY(bench.popup(0)->model()->rowCount() >= kPlaceholderCount);
    QTest::keyClick(bench.popup(0), Qt::Key_Escape);
    QVERIFY(!bench.popup(0)->isVisible());
    QCOMPARE(line->text(), QString());
}

//! Side by side, long words would make the form scroll sideways.
void tst_ConditionsEditor::theButtonsWrapInANarrowForm()
{
    const Bench bench;
    const auto *add = bench.editor.findChild<QPushButton *>(u"addCondition"_s);
    const auto *help = bench.editor.findChild<QPushButton *>(u"conditionHelp"_s);
    QTRY_COMPARE(help->y(), add->y());
    QVERIFY(bench.editor.minimumSizeHint().width() < add->sizeHint().width() + help->sizeHint().width());
}

void tst_ConditionsEditor::enterAddsARow()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s, u"[CONNECTED]"_s});
    QTest::keyClick(bench.line(0), Qt::Key_Return);
    QCOMPARE(bench.editor.findChildren<ConditionRow *>().size(), 3);
    QTest::keyClicks(bench.editor.findChildren<ConditionLine *>().last(), u"[IP] == 1"_s);
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[STATUS] == 200","[IP] == 1","[CONNECTED]"])"));
}

void tst_ConditionsEditor::movesAndRemovesRowsByKeyboard()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s, u"[CONNECTED]"_s, u"[IP] == 1"_s});
    ConditionLine *line = bench.line(0);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier); // no effect in the first row
    QVERIFY(!bench.editor.isTouched());
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[CONNECTED]","[STATUS] == 200","[IP] == 1"])"));
    QVERIFY(bench.editor.isTouched());
    QCOMPARE(bench.editor.focusWidget(), line);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier); // no effect in the last row
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[CONNECTED]","[IP] == 1","[STATUS] == 200"])"));

    line->selectAll();
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(bench.editor.findChildren<ConditionRow *>().size(), 3);
    QTest::keyClick(line, Qt::Key_Backspace);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bench.editor.findChildren<ConditionRow *>().size(), 2);
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[CONNECTED]","[IP] == 1"])"));
}

void tst_ConditionsEditor::tabGoesThroughTheRowsInOrder()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *editor = new ConditionsEditor(conditionsField());
    auto *after = new QLineEdit;
    for (QWidget *part : {static_cast<QWidget *>(before), static_cast<QWidget *>(editor), static_cast<QWidget *>(after)})
        layout->addWidget(part);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setValue(QJsonArray{u"[STATUS] == 1"_s, u"[STATUS] == 2"_s, u"[STATUS] == 3"_s});
    ConditionLine *first = editor->findChildren<ConditionLine *>().first();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down, Qt::AltModifier);
    before->setFocus();
    QStringList texts;
    while (QApplication::focusWidget() != after && texts.size() < 20) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (const auto *line = qobject_cast<const ConditionLine *>(QApplication::focusWidget()))
            texts.append(line->text());
        else
            texts.append(QApplication::focusWidget()->objectName());
    }
    const QStringList row{u"otherwise"_s, u"removeCondition"_s};
    QCOMPARE(texts,
             QStringList({u"[STATUS] == 2"_s}) + row + QStringList{u"[STATUS] == 1"_s} + row + QStringList{u"[STATUS] == 3"_s}
                 + row + QStringList({u"addCondition"_s, u"conditionHelp"_s, QString()}));
}

void tst_ConditionsEditor::editsDifferingTargets()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s});
    bench.editor.setMixed();
    QVERIFY(bench.editor.findChildren<ConditionRow *>().isEmpty());
    QVERIFY(bench.editor.isMixed());
    bench.add();
    QTest::keyClicks(bench.line(0), u"[CONNECTED]"_s);
    QVERIFY(!bench.editor.isMixed());
    QCOMPARE(compact(bench.editor.value()), QByteArray(R"(["[CONNECTED]"])"));
}

void tst_ConditionsEditor::differingTargetsKeepTheirConditionsUntilEdited()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s});
    bench.editor.setMixed();
    QCOMPARE(bench.mixed()->text(), u"Multiple values"_s);
    bench.add();
    QVERIFY(bench.mixed()->isVisible() && bench.mixed()->text().contains(u"replace all current conditions of"_s));
    bench.part<QToolButton>(0, u"removeCondition"_s)->click();
    QVERIFY(bench.editor.isMixed() && !bench.editor.isTouched());
    QCOMPARE(bench.mixed()->text(), u"Multiple values"_s);
}

void tst_ConditionsEditor::differingTargetsKeepTheirConditionsWhenTextIsDeletedAgain_data()
{
    QTest::addColumn<bool>("byButton");
    QTest::newRow("the row is removed") << true;
    QTest::newRow("the letter is removed") << false;
}

void tst_ConditionsEditor::differingTargetsKeepTheirConditionsWhenTextIsDeletedAgain()
{
    QFETCH(bool, byButton);
    Bench bench(QJsonArray{u"[STATUS] == 200"_s});
    bench.editor.setMixed();
    bench.add();
    QTest::keyClicks(bench.line(0), u"["_s);
    QVERIFY(bench.editor.isTouched());
    QSignalSpy edited(&bench.editor, &FieldEditor::edited);
    if (byButton)
        bench.part<QToolButton>(0, u"removeCondition"_s)->click();
    else
        QTest::keyClick(bench.line(0), Qt::Key_Backspace);
    QVERIFY(bench.editor.isMixed() && !bench.editor.isTouched());
    QCOMPARE(edited.size(), 1); // the draft must discard the condition typed so far
    QCOMPARE(bench.mixed()->text() == u"Multiple values"_s, byButton);
}

void tst_ConditionsEditor::removesAllConditionsOfDifferingTargets()
{
    Bench bench(QJsonArray{u"[STATUS] == 200"_s});
    auto *removeAll = bench.editor.findChild<QPushButton *>(u"removeAllConditions"_s);
    QVERIFY(!removeAll->isVisible());
    bench.editor.setMixed();
    QVERIFY(removeAll->isVisible());
    removeAll->click();
    QVERIFY(!bench.editor.isMixed() && bench.editor.isTouched() && !removeAll->isVisible());
    QCOMPARE(compact(bench.editor.value()), QByteArray("undefined"));
    QCOMPARE(bench.mixed()->text(), u"These targets will have no conditions."_s);
    bench.editor.setValue(QJsonArray{u"[STATUS] == 200"_s});
    QVERIFY(!removeAll->isVisible() && !bench.mixed()->isVisible());
}

//! Patterns are evaluated in another thread, so the window stays responsive. Verdicts for outdated input are discarded.
void tst_ConditionsEditor::evaluatesPatternsInAnotherThread()
{
    Bench bench(QJsonArray{u"[BODY].state matches ^o"_s, u"[BODY] matches ^(a+)+$"_s});
    const Result result = sampleResult();
    bench.editor.setObservation(&result);
    QCOMPARE(bench.note(0), QString());
    QTRY_COMPARE(bench.note(0), u"Passes: [BODY].state (ok) matches ^o"_s);
    QTRY_VERIFY(bench.note(1).startsWith(u"Fails: "_s));
    bench.editor.setObservation(&result);
    bench.editor.setObservation(nullptr);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(bench.note(0), QString());
}

//! Conditions on the history are evaluated with the available history, even if the check skipped them because there wasn't
//! enough data.
void tst_ConditionsEditor::readsWindowsFromTheHistory()
{
    const QTemporaryDir folder;
    Result result = sampleResult();
    const qint64 now = result.at.toMSecsSinceEpoch();
    const auto up = [](qint64) { return Outcome::Up; };
    QVERIFY(writeHistory(folder.path(), {{result.targetId, up}}, now - kHour, now, kMinute));
    ConditionResult evaluated;
    evaluated.condition = u"max(1h) < 5s"_s;
    evaluated.isSkipped = true;
    result.conditions = {evaluated};
    Bench bench(QJsonArray{u"max(1h) < 5s"_s, u"max(1h) < 1ms"_s, u"max(1d) < 1s"_s});
    bench.editor.setObservation(&result, folder.path());
    QTRY_VERIFY(
        bench.note(0).startsWith(u"Passes: max(1h) (5ms) < 5s. Maximum of [RESPONSE_TIME] over the last 1 h: 5ms, from 60"_s));
    QTRY_VERIFY(bench.note(1).startsWith(u"Fails: max(1h) (5ms) < 1ms. Maximum of"_s));
    QTRY_VERIFY(
        bench.note(2).startsWith(u"Skipped until there is enough data: max(1d) can't be evaluated yet: results go back"_s));
    // After the next result, the old verdict stays until the new one replaces it. Otherwise, the layout of the form would jump
    // each time.
    bench.editor.setObservation(&result, folder.path());
    QVERIFY(bench.note(2).startsWith(u"Skipped"_s));
    QTest::keyClick(bench.line(1), Qt::Key_Home);
    QTest::keyClicks(bench.line(1), u"not "_s);
    QTRY_VERIFY(!bench.note(1).startsWith(u"Fails"_s)); // the old verdict was for the former condition
    QTRY_VERIFY(bench.note(1).startsWith(u"Passes: not max(1h) (5ms) < 1ms."_s));
    bench.editor.setObservation(&result);
    QTRY_COMPARE(bench.note(0),
                 u"Skipped until there is enough data: max(1h) can't be evaluated here: the history isn't available."_s);
}

//! The check evaluated the complete reply, but the editor has only its beginning.
void tst_ConditionsEditor::usesTheVerdictOfTheCheckForTruncatedReplies()
{
    Bench bench(QJsonArray{u"[BODY] contains end"_s, u"[BODY] contains other"_s, u"[BODY].a == 1"_s, u"[STATUS] == 404"_s});
    Result result = sampleResult();
    EvidenceData data = *result.observation.evidence.operator->();
    data.isBodyTruncated = true;
    data.bodySize = 1'000'000;
    result.observation.evidence = Evidence(data);
    ConditionResult evaluated;
    evaluated.condition = u"[BODY] contains end"_s;
    evaluated.shown = evaluated.condition;
    evaluated.passes = true;
    result.conditions.append(evaluated);
    evaluated.condition = u"[BODY].a == 1"_s;
    evaluated.shown = u"[BODY].a (2) == 1"_s;
    evaluated.passes = false;
    result.conditions.append(evaluated);
    bench.editor.setObservation(&result);
    QCOMPARE(bench.note(0), u"Passes: [BODY] contains end"_s);
    QVERIFY2(bench.note(1).startsWith(u"Can't be evaluated here: only the beginning"_s), qPrintable(bench.note(1)));
    QCOMPARE(bench.note(2), u"Fails: [BODY].a (2) == 1"_s);
    QCOMPARE(bench.note(3), u"Passes: [STATUS] (404) == 404"_s);
}

void tst_ConditionsEditor::helpDescribesTheLanguage()
{
    const Bench bench;
    bench.editor.findChild<QPushButton *>(u"conditionHelp"_s)->click();
    const auto *help = bench.editor.findChild<ConditionHelp *>();
    QVERIFY(help && help->isVisible());
    const QString page = help->findChild<QTextBrowser *>()->toPlainText();
    for (const PlaceholderInfo &info : placeholders())
        QVERIFY2(page.contains(info.example), qPrintable(info.example));
    // Each example with an operator is a valid condition.
    static const QRegularExpression condition(u"^.*[\\])] (==|>=?|<|contains|matches) .*$"_s,
                                              QRegularExpression::MultilineOption);
    int count = 0;
    for (auto matches = condition.globalMatch(page); matches.hasNext(); ++count) {
        const QString text = matches.next().captured().trimmed();
        QVERIFY2(Condition::parse(text), qPrintable(text));
    }
    QVERIFY2(count > 15, qPrintable(page));
}

void tst_ConditionsEditor::suggestionsStandOutFromTheWindow_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void tst_ConditionsEditor::suggestionsStandOutFromTheWindow()
{
    QFETCH(Theme, theme);
    constexpr double kLeast = 2;
    const QPalette palette = themePalette(theme);
    ConditionLine line([] { return static_cast<const Facts *>(nullptr); });
    line.setPalette(palette);
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    QTest::keyClicks(&line, u"["_s);
    auto *popup = line.findChild<QCompleter *>()->popup();
    QTRY_VERIFY(popup->isVisible());
    const QImage picture = popup->grab().toImage();
    const QColor edge = picture.pixelColor(0, picture.height() / 2);
    QVERIFY(contrastRatio(edge, palette.color(QPalette::Window)) >= kLeast);
    QVERIFY(contrastRatio(edge, palette.color(QPalette::Base)) >= kLeast);
}

QTEST_MAIN(tst_ConditionsEditor)

} // namespace ConditionsEditorTest

#include "tst_ConditionsEditor.moc"
