// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/words/DisplayText.h"
#include "app/words/PrivacyMask.h"
#include "gui/WindowSession.h"
#include "gui/add/WelcomePage.h"
#include "gui/desk/DeskNotice.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "targets/document/TargetsDocument.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <thread>

namespace PrivacyTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

void collectTexts(QAccessibleInterface *of, QStringList *texts)
{
    if (!of || !of->isValid())
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts->append(of->text(kind));
    for (int i = 0; i < of->childCount(); ++i)
        collectTexts(of->child(i), texts);
}

//! Returns all texts that a screen reader finds in the window, and the tooltips of the table.
QString textsOf(WindowSession &session)
{
    QStringList texts{session.window().windowTitle()};
    collectTexts(QAccessible::queryAccessibleInterface(&session.window()), &texts);
    const auto *model = session.find<ResultsModel>();
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            texts.append(model->index(0, column).data(role).toString());
    }
    return texts.join(u'\n');
}

QList<Target> targets()
{
    const auto document = TargetsDocument::parse(R"({"targets": [
{"name":"Shop","kind":"tcp","host":"shop.example","port":443},
{"name":"Shop API","kind":"http","url":"https:\/\/ann:x@api.Shop.example\/health"},
{"name":"Router","kind":"ping","host":"192.0.2.7"},
{"name":"Disk","kind":"simulated"}]})",
                                                 u"targets.json"_s);
    if (!document)
        qFatal("%s", qPrintable(document.error().first().text()));
    return document->targets;
}

} // namespace

//! Tests privacy mode: the stand-ins in texts, and that the window shows nothing else.
class tst_Privacy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void masksTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, const QString &shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << shown;
        };
        row("", u""_s);
        row("No answer within 10 s.", u"No answer within 10 s."_s);
        row("Connection refused by shop.example port 443.", u"Connection refused by host-A port 443."_s);
        row("shop.example:443", u"host-A:443"_s);
        row("SHOP.example.", u"host-A."_s);
        row("https://api.shop.example/health?x=1", u"https://host-B/health?x=1"_s);
        row("See www.shop.example, not shop.examples.", u"See host-C, not shop.examples."_s);
        row("192.0.2.7 (192.0.2.7)", u"host-D (host-D)"_s);
        row("from 2001:db8::1", u"from host-C"_s);
        row("at 07:00:00, 1.25.3, 3.5 ms", u"at 07:00:00, 1.25.3, 3.5 ms"_s);
        row("ann@api.shop.example", u"user-A@host-B"_s);
        row("localhost", u"localhost"_s);
        row("Shop API depends on Router: Shop", u"Shop API depends on Router: Shop"_s);
    }
    void masksTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        PrivacyMask mask(false);
        mask.learn(targets());
        const auto standIn = [&mask](const char *word) { return mask.masked(QString::fromLatin1(word)); };
        shown.replace(u"host-A"_s, standIn("shop.example")).replace(u"host-B"_s, standIn("api.shop.example"));
        shown.replace(u"host-D"_s, standIn("192.0.2.7")).replace(u"user-A"_s, standIn("ann"));
        const QString result = mask.masked(text);
        if (shown.contains("host-C"_L1)) // the next free number
            shown.replace(u"host-C"_s, standIn(text.contains("www"_L1) ? "www.shop.example" : "2001:db8::1"));
        QCOMPARE(result, shown);
        QCOMPARE(mask.masked(result), result);
        QCOMPARE(mask.masked(text), result); // stand-ins are stable
    }

    void masksNamesIfWanted()
    {
        PrivacyMask mask(true);
        mask.learn(targets());
        QCOMPARE(mask.masked(u"“Shop API” depends on Router: Shop."_s), u"“target-2” depends on target-3: target-1."_s);
        QCOMPARE(mask.masked(u"Shops, Shop"_s), u"Shops, target-1"_s);
        const QList<Target> shown = mask.masked(targets());
        QCOMPARE(shown.at(1).name, u"target-2"_s);
        PrivacyMask hosts(false);
        Target named = targets().first();
        named.name = u"shop.example"_s;
        hosts.learn({named});
        QVERIFY(hosts.masked(QList<Target>{named}).first().name.startsWith(u"host-"_s));
        mask.learn(targets().mid(2)); // a target was removed
        QCOMPARE(mask.masked(u"Disk"_s), u"target-4"_s);
    }

    //! Texts that other threads store or send are never changed.
    void masksOnlyItsThread()
    {
        auto mask = std::make_shared<PrivacyMask>(false);
        mask->learn(targets());
        PrivacyMask::install(mask);
        QVERIFY(displayLine(u"shop.example"_s).startsWith(u"host-"_s));
        QCOMPARE(unmaskedLine(u"shop.example"_s), u"shop.example"_s);
        QString elsewhere;
        std::thread([&elsewhere] { elsewhere = displayLine(u"shop.example"_s); }).join();
        QCOMPARE(elsewhere, u"shop.example"_s);
        Alert alert;
        alert.title = u"Shop is down"_s;
        alert.text = u"Connection refused by shop.example port 443."_s;
        const DeskNotice notice = desktopNotice(alert, false);
        QVERIFY2(!notice.text.contains(u"shop.example"_s), qPrintable(notice.text));
        PrivacyMask::install(nullptr);
        QCOMPARE(displayLine(u"shop.example"_s), u"shop.example"_s);
    }

    void theWindowShowsNothingPrivate_data()
    {
        QTest::addColumn<bool>("hidesNames");
        QTest::newRow("hosts") << false;
        QTest::newRow("hosts and names") << true;
    }
    void theWindowShowsNothingPrivate()
    {
        QFETCH(bool, hidesNames);
        WindowSession session({R"({"name":"Alpha","kind":"tcp","host":"127.0.0.2","port":1,"attempts":1})"});
        session.writeFile(hidesNames ? R"({"privacyNames": true})" : "{}", u"settings.json"_s);
        session.hidePrivateTexts();
        QVERIFY(session.open());
        const auto *model = session.find<ResultsModel>();
        session.find<ResultsView>()->selectIds(session.ids({u"Alpha"_s}));
        QTRY_VERIFY(model->row(0).last);
        QTRY_VERIFY2(textsOf(session).contains(u"Connection refused by host-"_s), qPrintable(textsOf(session)));
        const QString texts = textsOf(session);
        QVERIFY2(!texts.contains(u"127.0.0.2"_s), qPrintable(texts));
        QCOMPARE(texts.contains(u"Alpha"_s), !hidesNames);
        QCOMPARE(texts.contains(u"target-1"_s), hidesNames);
        QVERIFY(session.action(u"actionPrivacy"_s)->isChecked());
        QCOMPARE(session.monitor().targets().document().targets.first().name, u"Alpha"_s);
    }

    void coversFields_data()
    {
        QTest::addColumn<bool>("hasSeveralLines");
        QTest::newRow("line") << false;
        QTest::newRow("several lines") << true;
    }
    void coversFields()
    {
        QFETCH(bool, hasSeveralLines);
        auto mask = std::make_shared<PrivacyMask>(false);
        mask->learn(targets());
        PrivacyMask::install(mask);
        const auto uninstall = qScopeGuard([] { PrivacyMask::install(nullptr); });
        const PrivateFieldFilter filter;
        QWidget window;
        auto *line = new QLineEdit(u"https://shop.example/"_s);
        auto *lines = new QPlainTextEdit(u"https://shop.example/"_s);
        auto *field = hasSeveralLines ? static_cast<QWidget *>(lines) : line;
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(line);
        layout->addWidget(lines);
        auto *other = new QLineEdit(u"30s"_s);
        layout->addWidget(other);
        other->setFocus();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto *cover = field->findChild<QLabel *>();
        QVERIFY(cover && cover->isVisible());
        QVERIFY2(cover->text().startsWith(u"https://host-"_s), qPrintable(cover->text()));
        QVERIFY(cover->geometry().width() > field->width() / 2);
        QVERIFY(other->findChild<QLabel *>()->isHidden());
        field->setFocus(Qt::TabFocusReason); // passing through the form shows nothing
        QTest::keyClick(field, Qt::Key_Shift);
        QVERIFY(cover->isVisible());
        QTest::keyClick(field, Qt::Key_End);
        QVERIFY(cover->isHidden());
        other->setFocus();
        QVERIFY(cover->isVisible());
        QTest::mouseClick(hasSeveralLines ? lines->viewport() : field, Qt::LeftButton);
        QVERIFY(cover->isHidden());
        QCOMPARE(line->text(), u"https://shop.example/"_s);
        QCOMPARE(lines->toPlainText(), u"https://shop.example/"_s);
        other->setFocus();
        other->setText(u"shop.example"_s);
        QVERIFY(other->findChild<QLabel *>()->isVisible());
    }

    void theFirstScreenHidesTheGateway()
    {
        WindowSession session;
        session.hidePrivateTexts();
        QVERIFY(session.open());
        const auto *welcome = session.find<WelcomePage>();
        const auto textOf = [welcome] {
            QStringList texts;
            for (const QPushButton *button : welcome->findChildren<QPushButton *>())
                texts.append(button->text());
            return texts.join(u'\n');
        };
        QTRY_VERIFY(textOf().contains(u"This disk"_s)); // suggestions are read in another thread
        static const QRegularExpression address(u"\\d+\\.\\d+\\.\\d+\\.\\d+"_s);
        QVERIFY2(!textOf().contains(address), qPrintable(textOf()));
    }

    void asksForANewWindow()
    {
        WindowSession session({simulated("A", "\"latency\": \"1ms\"")});
        session.hidePrivateTexts();
        session.writeFile(R"({"privacyMode": true})", u"settings.json"_s);
        QVERIFY(session.open());
        QVERIFY(PrivacyMask::current());
        const QSignalSpy changed(session.privacy(), &PrivacyMode::changed);
        session.monitor().settings().set(u"theme"_s, u"dark"_s);
        QCOMPARE(changed.size(), 0);
        session.action(u"actionPrivacy"_s)->trigger();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toBool(), false);
        QCOMPARE(session.monitor().settings().value(u"privacyMode"_s), QJsonValue(false));
    }
};

QTEST_MAIN(tst_Privacy)

} // namespace PrivacyTest

#include "tst_Privacy.moc"
