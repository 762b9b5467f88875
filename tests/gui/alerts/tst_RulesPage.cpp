// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/alerts/AlertsSession.h"
#include "gui/alerts/RuleForm.h"
#include "gui/alerts/RulesPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace RulesPageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A rule with every key.
const QByteArray kFullRule = R"({"name":"On call","targets":"tag:prod","on":["down","recovery"],"minSeverity":"down",
    "delay":"1m","repeatEvery":"2h","grouping":"30s","channels":["A"],
    "escalation":[{"after":"30m","channels":["B"]},{"after":"1h","channels":["A","B"]}],
    "quietHours":{"from":"22:00","to":"07:00","days":["mon","fri"],"zone":"Europe/Berlin","except":"down"},
    "title":"{{name}} is {{state}}","text":"{{summary}}","paused":true})";

AlertRule fullRule()
{
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(QJsonDocument::fromJson(kFullRule).object(), &problems);
    if (!problems.isEmpty())
        qFatal("%s", qPrintable(problems.first().text));
    return rule;
}

QByteArray rule(const QByteArray &name)
{
    return QByteArray(R"({"name":"NAME","channels":["A"]})").replace("NAME", name);
}

QStringList rulesOf(const AlertsDocument &document)
{
    QStringList names;
    for (const AlertRule &each : document.rules)
        names.append(each.name);
    return names;
}

const QByteArray kTargets = R"({"targets":[
    {"name":"Shop","kind":"simulated","tags":["prod"],"paused":true},
    {"name":"Mail","kind":"simulated","tags":["prod"],"paused":true},
    {"name":"Disk","kind":"simulated","paused":true}]})";

const QByteArray kTargetsUsingRules = R"({"targets":[
    {"name":"Shop","kind":"simulated","alerts":["One"],"paused":true},
    {"name":"Mail","kind":"simulated","alerts":["Two","One"],"paused":true},
    {"name":"Disk","kind":"simulated","paused":true}]})";

//! Makes the last target refer to the rule “Named”.
void referToRule(AlertsSession *s)
{
    Target target = s->monitor.targets().document().targets.last();
    target.alerts = QStringList{u"Named"_s};
    s->monitor.targets().update({target}, u"Edit"_s);
}

} // namespace

//! Tests alert rules in the settings: a form with all keys, and a preview of the alert.
class tst_RulesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Result>();
        installTranslations();
    }

    void formKeepsEveryKeyOfARule()
    {
        QList<FieldProblem> problems;
        QCOMPARE(readRule(ruleValues(fullRule()), &problems), fullRule());
        AlertRule plain;
        plain.name = u"Plain"_s;
        QCOMPARE(readRule(ruleValues(plain), &problems), plain);
        QVERIFY(problems.isEmpty());
        QVERIFY(!ruleJson(ruleValues(plain)).contains("quietHours"_L1));
    }

    void everyKeyHasAField()
    {
        QStringList fields;
        for (const SectionFields &section : ruleSections({u"A"_s}, {})) {
            for (const Field &field : section.fields)
                fields.append(field.name);
        }
        const QJsonObject written = ruleValues(fullRule()).written;
        for (const QString &key : written.keys())
            QVERIFY2(fields.contains(key), qPrintable(key));
        QCOMPARE(fields.size(), written.size());
    }

    void explainsAnEmptyList()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertRules"_s));
        QVERIFY(s.find<QLabel>(u"alertHeading"_s)->text().contains(u"Add a channel on the “Alert channels” page"_s));
        s.writeLists({programChannel("A")}, {});
        QTRY_VERIFY(s.find<QLabel>(u"alertHeading"_s)->text().contains(u"no alerts are sent"_s));
        QVERIFY(!s.find<QLabel>(u"ruleReach"_s)->isVisible());
    }

    void showsAllOfARuleAndChangesNothing()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {kFullRule});
        QVERIFY(s.open(u"alertRules"_s));
        QCOMPARE(s.find<QLineEdit>(u"field_targets"_s)->text(), u"tag:prod"_s);
        QVERIFY(s.find<QCheckBox>(u"check_on_down"_s)->isChecked());
        QVERIFY(!s.find<QCheckBox>(u"check_on_degraded"_s)->isChecked());
        QCOMPARE(s.find<QComboBox>(u"field_minSeverity"_s)->currentData().toString(), u"down"_s);
        QVERIFY(s.find<QCheckBox>(u"check_channels_A"_s)->isChecked());
        QVERIFY(!s.find<QCheckBox>(u"check_channels_B"_s)->isChecked());
        QCOMPARE(s.find<QWidget>(u"field_delay"_s)->findChild<QLineEdit *>()->text(), u"1"_s);
        QCOMPARE(s.find<QComboBox>(u"unit_delay"_s)->currentText(), u"min"_s);
        QCOMPARE(s.find<QLineEdit>(u"stepAfter_2"_s)->text(), u"1h"_s);
        QCOMPARE(s.find<QToolButton>(u"stepChannels_2"_s)->text(), u"A, B"_s);
        QCOMPARE(s.find<QLineEdit>(u"field_quietHours.from"_s)->text(), u"22:00"_s);
        QVERIFY(s.find<QCheckBox>(u"check_quietHours.days_fri"_s)->isChecked());
        QVERIFY(!s.page()->isDirty());
    }

    void editsEveryKey()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {rule("Plain")});
        QVERIFY(s.open(u"alertRules"_s));
        s.type(u"name"_s, u"On call"_s);
        s.click(u"field_paused"_s);
        s.type(u"targets"_s, u"tag:prod"_s);
        for (const char *key : {"degraded", "unknown", "flapping", "link"})
            s.find<QCheckBox>(u"check_on_"_s + QLatin1String(key))->click();
        for (const QString &field : {u"minSeverity"_s, u"quietHours.except"_s}) {
            auto *box = s.find<QComboBox>(u"field_"_s + field);
            box->setCurrentIndex(box->findData(u"down"_s));
            emit box->activated(box->currentIndex());
        }
        s.type(u"delay"_s, u"60s"_s);
        s.type(u"repeatEvery"_s, u"2h"_s);
        s.type(u"grouping"_s, u"30s"_s);
        s.find<QToolButton>(u"addStep"_s)->click();
        QTest::keyClicks(s.find<QLineEdit>(u"stepAfter_1"_s), u"30m"_s);
        s.find<QToolButton>(u"stepChannels_1"_s)->menu()->actions().at(1)->trigger();
        s.find<QToolButton>(u"addStep"_s)->click();
        QTest::keyClicks(s.find<QLineEdit>(u"stepAfter_2"_s), u"1h"_s);
        for (QAction *channel : s.find<QToolButton>(u"stepChannels_2"_s)->menu()->actions())
            channel->trigger();
        s.type(u"quietHours.from"_s, u"22:00"_s);
        s.type(u"quietHours.to"_s, u"07:00"_s);
        s.type(u"quietHours.zone"_s, u"Europe/Berlin"_s);
        s.find<QCheckBox>(u"check_quietHours.days_mon"_s)->click();
        s.find<QCheckBox>(u"check_quietHours.days_fri"_s)->click();
        s.type(u"title"_s, u"{{name}} is {{state}}"_s);
        QTest::keyClicks(s.find<QPlainTextEdit>(u"field_text"_s), u"{{summary}}"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY2(!s.dialog->isVisible(), qPrintable(s.message()));
        QCOMPARE(s.saved().rules.value(0), fullRule());
    }

    void removesAStep()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {kFullRule});
        QVERIFY(s.open(u"alertRules"_s));
        s.find<QToolButton>(u"removeStep"_s)->click();
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        const AlertRule saved = s.saved().rules.value(0);
        QCOMPARE(saved.escalation.size(), 1);
        QVERIFY(saved.escalation.first().after == 1h);
    }

    void showsErrorsNextToTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a filter") << u"targets"_s << u"is:down"_s << u"Column"_s;
        QTest::newRow("a duration") << u"delay"_s << u"soon"_s << u"soon"_s;
        QTest::newRow("a placeholder") << u"title"_s << u"{{nam}}"_s << u"Did you mean “{{name}}”?"_s;
        QTest::newRow("a time of day") << u"quietHours.from"_s << u"25:00"_s << u"isn't a valid time of day"_s;
        QTest::newRow("a time zone") << u"quietHours.zone"_s << u"Nowhere/Else"_s << u"isn't a time zone"_s;
        QTest::newRow("a name") << u"name"_s << u"Other"_s << u"Another rule has this name."_s;
    }
    void showsErrorsNextToTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One"), rule("Other")});
        QVERIFY(s.open(u"alertRules"_s));
        s.type(field, typed);
        QCOMPARE(s.problem(field), QString()); // the user may still be typing
        s.leave(field);
        QVERIFY2(s.problem(field).contains(problem), qPrintable(s.problem(field)));
        const QByteArray before = s.read();
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.read(), before);
    }

    void namesTheInvalidStep()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        s.find<QToolButton>(u"addStep"_s)->click();
        QTest::keyClicks(s.find<QLineEdit>(u"stepAfter_1"_s), u"x"_s);
        s.find<QLineEdit>(u"field_name"_s)->setFocus();
        QVERIFY2(s.problem(u"escalation"_s).startsWith(u"Step 1: "_s), qPrintable(s.problem(u"escalation"_s)));
    }

    void previewFollowsTypedText()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        auto *title = s.find<QLabel>(u"previewTitle"_s);
        auto *text = s.find<QPlainTextEdit>(u"previewText"_s);
        auto *what = s.find<QComboBox>(u"previewOf"_s);
        QCOMPARE(title->text(), u"Shop API: Down"_s); // default title
        s.type(u"title"_s, u"{{name}} is {{state}}, {{rule}}"_s);
        QCOMPARE(title->text(), u"Shop API is Down, One"_s);
        QTest::keyClicks(s.find<QPlainTextEdit>(u"field_text"_s), u"{{summary}}"_s);
        QCOMPARE(text->toPlainText(), u"503 Service Unavailable"_s);
        what->setCurrentIndex(1);
        QCOMPARE(title->text(), u"Shop API is Degraded, One"_s);
        what->setCurrentIndex(2);
        QCOMPARE(title->text(), u"Shop API is Up, One"_s);
        QCOMPARE(text->toPlainText(), u"200 OK"_s);
        s.find<QCheckBox>(u"check_on_recovery"_s)->click();
        QCOMPARE(title->text(), u"This rule doesn't send alerts for this event."_s);
        QCOMPARE(text->toPlainText(), QString());
        what->setCurrentIndex(1);
        auto *severity = s.find<QComboBox>(u"field_minSeverity"_s);
        severity->setCurrentIndex(severity->findData(u"down"_s));
        emit severity->activated(severity->currentIndex());
        QCOMPARE(title->text(), u"This rule doesn't send alerts for this event."_s);
        s.find<QCheckBox>(u"check_on_recovery"_s)->click();
        s.find<QCheckBox>(u"check_on_down"_s)->click();
        what->setCurrentIndex(2); // without a problem alert, no recovery alert is sent
        QCOMPARE(title->text(), u"This rule doesn't send alerts for this event."_s);
    }

    void warnsAboutARuleWithoutChannels()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargets);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        auto *reach = s.find<QLabel>(u"ruleReach"_s);
        const QString sentence = u"No alerts are sent: the rule has no channel."_s;
        s.choose(0);
        QVERIFY(!reach->text().contains(sentence));
        s.find<QCheckBox>(u"check_channels_A"_s)->click();
        QVERIFY2(reach->text().startsWith(sentence), qPrintable(reach->text()));
        s.find<QCheckBox>(u"check_channels_A"_s)->click();
        QVERIFY(!reach->text().contains(sentence));
    }

    void showsTheNumberOfMatchingTargets()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargets);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        referToRule(&s);
        auto *reach = s.find<QLabel>(u"ruleReach"_s);
        QCOMPARE(reach->text(), u"Currently matches 3 of 3 targets: Shop, Mail, Disk."_s);
        s.type(u"targets"_s, u"tag:prod"_s);
        QCOMPARE(reach->text(), u"Currently matches 2 of 3 targets: Shop, Mail."_s);
        s.type(u"name"_s, u"Named"_s); // one target refers to this name
        QCOMPARE(reach->text(), u"Currently matches 3 of 3 targets: Shop, Mail, Disk."_s);
        s.type(u"name"_s, u"One"_s);
        s.type(u"targets"_s, u"tag:other"_s);
        QCOMPARE(reach->text(), u"Currently matches none of the 3 targets in this profile."_s);
        s.type(u"targets"_s, u"is:down"_s);
        QVERIFY(reach->text().contains(u"Fix the filter"_s));
        s.type(u"targets"_s, {});
        s.monitor.targets().remove({s.monitor.targets().document().targets.first().id});
        QCOMPARE(reach->text(), u"Currently matches 2 of 2 targets: Mail, Disk."_s);
    }

    void summarizesManyTargets()
    {
        QList<AlertTarget> targets(12);
        for (int i = 0; i < 12; ++i)
            targets[i].name = u"T%1"_s.arg(i);
        QCOMPARE(matchingTargetsText(AlertRule(), targets, 0), u"Currently matches 12 of 12 targets: T0, T1, T2 and 9 more."_s);
        QCOMPARE(matchingTargetsText(AlertRule(), {}, 0), u"No targets in this profile yet."_s);
    }

    void addsOrdersAndRemoves()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One"), rule("Two")});
        QVERIFY(s.open(u"alertRules"_s));
        s.choose(1);
        s.click(u"upAlertItem"_s);
        QCOMPARE(s.names(), (QStringList{u"Two"_s, u"One"_s}));
        s.click(u"addAlertItem"_s);
        QCOMPARE(s.names(), (QStringList{u"Two"_s, u"New rule"_s, u"One"_s}));
        QVERIFY(s.find<QCheckBox>(u"check_channels_A"_s)->isChecked());              // the only channel is preselected
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->selectedText(), u"New rule"_s); // selected, so typing replaces it
        s.choose(2);
        s.click(u"removeAlertItem"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(rulesOf(s.saved()), (QStringList{u"Two"_s, u"New rule"_s}));
    }

    void asksBeforeRemovingARuleInUse()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargets);
        s.writeLists({programChannel("A")}, {rule("Named")});
        QVERIFY(s.open(u"alertRules"_s));
        referToRule(&s);
        s.click(u"removeAlertItem"_s);
        auto *question = s.dialog->findChild<QMessageBox *>(u"removalQuestion"_s);
        QVERIFY(question);
        QVERIFY2(question->text().startsWith(u"This rule is set in “alerts” of 1 target."_s), qPrintable(question->text()));
        AlertsSession::agree(question);
        QVERIFY(s.names().isEmpty());
    }

    void targetsFollowARenamedRule()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargetsUsingRules);
        s.writeLists({programChannel("A")},
                     {R"({"name":"One","targets":"tag:none","channels":["A"]})",
                      R"({"name":"Two","targets":"tag:none","channels":["A"]})"});
        QVERIFY(s.open(u"alertRules"_s));
        const auto rulesOf = [&s](int target) { return s.monitor.targets().document().targets.value(target).alerts; };
        s.choose(0);
        s.type(u"name"_s, u"Uno"_s);
        // as if the edit were saved
        QVERIFY(s.find<QLabel>(u"ruleReach"_s)->text().startsWith(u"Currently matches 2 of 3"_s));
        QCOMPARE(rulesOf(0), QStringList{u"One"_s}); // not saved yet
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(rulesOf(0), QStringList{u"Uno"_s});
        QCOMPARE(rulesOf(1), (QStringList{u"Two"_s, u"Uno"_s}));
        QCOMPARE(rulesOf(2), QStringList());
        QCOMPARE(s.monitor.targets().history().undoText(), u"Rename alert rules"_s);
    }

    void namesCanBeSwapped()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargetsUsingRules);
        s.writeLists({programChannel("A")}, {R"({"name":"One","channels":["A"]})", R"({"name":"Two","channels":["A"]})"});
        QVERIFY(s.open(u"alertRules"_s));
        const auto rulesOf = [&s](int target) { return s.monitor.targets().document().targets.value(target).alerts; };
        s.choose(0);
        s.type(u"name"_s, u"Three"_s);
        s.choose(1);
        s.type(u"name"_s, u"One"_s);
        s.choose(0);
        s.type(u"name"_s, u"Two"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(rulesOf(0), QStringList{u"Two"_s});
        QCOMPARE(rulesOf(1), (QStringList{u"One"_s, u"Two"_s}));
    }

    //! A target that refers to both names must list the name only once, because duplicates are invalid.
    void canReuseTheNameOfARemovedRule()
    {
        Keychain keychain;
        AlertsSession s(&keychain, kTargetsUsingRules);
        s.writeLists({programChannel("A")}, {rule("One"), rule("Two")});
        QVERIFY(s.open(u"alertRules"_s));
        s.choose(1);
        s.click(u"removeAlertItem"_s);
        AlertsSession::agree(s.dialog->findChild<QMessageBox *>(u"removalQuestion"_s));
        s.choose(0);
        s.type(u"name"_s, u"Two"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(s.monitor.targets().document().targets.value(1).alerts, QStringList{u"Two"_s});
        QTRY_VERIFY(!s.monitor.targets().hasUnsavedEdits());
    }

    void offersUnsavedChannelsOfTheOtherPage()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"name"_s, u"New name"_s);
        s.click(u"duplicateAlertItem"_s);
        s.dialog->showPage(u"alertRules"_s);
        QVERIFY(s.find<QCheckBox>(u"check_channels_New name"_s)->isChecked());
        QVERIFY(!s.find<QCheckBox>(u"check_channels_New name 2"_s)->isChecked());
        QVERIFY(s.list()->item(0)->text().endsWith(u"all targets → New name"_s));
    }

    void offersMissingChannelsForRemoval()
    {
        const QList<SectionFields> sections = ruleSections({u"A"_s}, {u"Gone"_s});
        const Field &field = sections.at(2).fields.first();
        QCOMPARE(field.choices, (QStringList{u"A"_s, u"Gone"_s}));
        QCOMPARE(field.choiceLabels.last(), u"Gone (not found)"_s);
    }

    void backTestsUnsavedRules()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        QList<AlertsDocument> tried;
        QHash<QString, QString> renamed;
        connect(qobject_cast<RulesPage *>(s.page()), &RulesPage::backTestRequested, this,
                [&](const AlertsDocument &document, const QHash<QString, QString> &names) {
                    tried.append(document);
                    renamed = names;
                });
        s.choose(0);
        s.type(u"targets"_s, u"tag:"_s);
        s.click(u"ruleBackTest"_s);
        QVERIFY(tried.isEmpty());
        QVERIFY(!s.problem(u"targets"_s).isEmpty());
        s.type(u"targets"_s, u"tag:shop"_s);
        s.type(u"name"_s, u"Shops"_s);
        s.click(u"ruleBackTest"_s);
        QCOMPARE(tried.size(), 1);
        QCOMPARE(tried.first().rules.size(), 1);
        QCOMPARE(renamed, (QHash<QString, QString>{{u"One"_s, u"Shops"_s}}));
        QCOMPARE(ruleJson(ruleValues(tried.first().rules.first())).value("targets"_L1).toString(), u"tag:shop"_s);
        QCOMPARE(tried.first().channels.size(), 1);
        QVERIFY(!s.read().contains("shop")); // a back-test saves nothing
    }

    void reportsAnInvalidChannelBeforeABackTest()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("<b>A</b>")}, {R"({"name":"One","channels":["<b>A</b>"]})"});
        QVERIFY(s.open(u"alertChannels"_s));
        s.choose(0);
        s.type(u"command"_s, {});
        s.dialog->showPage(u"alertRules"_s);
        s.choose(0);
        s.click(u"ruleBackTest"_s);
        auto *box = s.dialog->findChild<QMessageBox *>(u"wrongChannel"_s); // already open, because the box is non-modal
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY2(box->text().startsWith(u"The channel “<b>A</b>” has errors."_s), qPrintable(box->text()));
        box->close();
    }

    void opensItsHelpOnce()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {rule("One")});
        QVERIFY(s.open(u"alertRules"_s));
        s.find<QToolButton>(u"ruleHelp"_s)->click();
        s.find<QToolButton>(u"ruleHelp"_s)->click();
        QCOMPARE(s.page()->findChildren<RuleHelp *>().size(), 1);
    }
};

QTEST_MAIN(tst_RulesPage)

} // namespace RulesPageTest

#include "tst_RulesPage.moc"
