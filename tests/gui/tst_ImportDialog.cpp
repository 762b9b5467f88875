// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/ImportDialog.h"

#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/import/ServiceImportDialog.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MainWindow.h"
#include "gui/window/MessagePanel.h"
#include "support/http/HttpFaultRoutes.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTcpSocket>
#include <QTest>

namespace ImportDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPaused = R"({"name": "Mine", "kind": "tcp", "host": "127.0.0.1", "port": 9, "paused": true})";
const QByteArray kGatus =
    "endpoints:\n"
    "  - {name: shop, enabled: false, url: 'tcp://127.0.0.1:7', conditions: ['[CONNECTED] == true'], colour: red}\n"
    "  - {name: same, enabled: false, url: 'tcp://127.0.0.1:9', conditions: ['[CONNECTED] == true']}\n"
    "  - {name: old, url: 'sctp://127.0.0.1:7', conditions: ['[CONNECTED] == true']}\n"
    "maintenance: {start: '02:00', duration: 1h}\n";

//! A window with one target, and a file of Gatus that was dropped on it.
class DroppedFile
{
public:
    explicit DroppedFile(const QByteArray &content = kGatus, const QString &name = u"gatus.yaml"_s)
        : m_session({kPaused})
    {
        m_isOpen = m_session.open();
        m_session.writeFile(content, name);
        drop(m_session.folder() + u'/' + name);
    }
    bool isReady()
    {
        return m_isOpen && dialog() && QTest::qWaitFor([this] { return summary() != u"Reading the files…"_s; });
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_session.window(), &enter);
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_session.window(), &event);
    }
    WindowSession &session() { return m_session; }
    ImportDialog *dialog() const { return m_session.find<ImportDialog>(); }
    QString summary() const { return dialog()->findChild<QLabel *>(u"importSummary"_s)->text(); }
    QAbstractItemModel *rows() const { return dialog()->findChild<QTableView *>(u"importPreview"_s)->model(); }
    QString cell(int row, ImportColumn column) const { return rows()->index(row, int(column)).data().toString(); }
    QPushButton *button() const { return dialog()->findChild<QPushButton *>(u"import"_s); }
    QStringList names()
    {
        QStringList result;
        for (const Target &target : m_session.monitor().targets().document().targets)
            result.append(target.name);
        return result;
    }

private:
    WindowSession m_session;
    bool m_isOpen = false;
};

//! A window with the dialog that fetches from a service, and a server instead of that of the service.
class ServiceForm
{
public:
    explicit ServiceForm(const HttpFaults::Serve &serve)
        : m_session({kPaused})
    {
        server.serve("v2", serve);
        m_isOpen = m_session.open();
        m_session.action(u"actionImportService"_s)->trigger();
        if (dialog())
            find<QLineEdit>(u"serviceAddress"_s)->setText(server.url({}));
    }
    bool isReady() const { return m_isOpen && dialog(); }
    WindowSession &session() { return m_session; }
    ServiceImportDialog *dialog() const { return m_session.find<ServiceImportDialog>(); }
    template<typename T>
    T *find(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    QLineEdit *token() const { return find<QLineEdit>(u"serviceToken"_s); }
    QPushButton *fetch() const { return find<QPushButton>(u"fetch"_s); }
    QPushButton *cancel() const { return dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel); }

    HttpFaults server;

private:
    WindowSession m_session;
    bool m_isOpen = false;
};

void neverAnswer(QTcpSocket *, const FaultRequest &) { }

} // namespace

class tst_ImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWillHappen()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        QCOMPARE(file.rows()->rowCount(), 4);
        QCOMPARE(file.cell(0, ImportColumn::Name), u"shop"_s);
        QCOMPARE(file.cell(0, ImportColumn::Action), u"Add"_s);
        QCOMPARE(file.cell(0, ImportColumn::Kind), u"TCP port"_s);
        QCOMPARE(file.cell(0, ImportColumn::Address), u"127.0.0.1:7"_s);
        QVERIFY(file.cell(0, ImportColumn::Remarks).contains(u"“colour”"_s));
        QVERIFY(file.cell(1, ImportColumn::Remarks).contains(u"“Mine” already performs this check."_s));
        QCOMPARE(file.rows()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(file.cell(2, ImportColumn::Kind), u"Maintenance"_s);
        QCOMPARE(file.cell(3, ImportColumn::Action), u"Not supported"_s);
        QVERIFY(!(file.rows()->flags(file.rows()->index(3, 0)) & Qt::ItemIsUserCheckable));
        QCOMPARE(file.summary(), u"Chosen: 1. To add: 2. To update: 0. Unchanged: 0. Maintenance: 1. Remarks: 2."_s);
        file.dialog()->findChild<QTableView *>(u"importPreview"_s)->setCurrentIndex(file.rows()->index(3, 0));
        QVERIFY(file.dialog()->findChild<QLabel *>(u"importRemarks"_s)->text().contains(u"sctp"_s));
        QCOMPARE(file.names(), QStringList{u"Mine"_s}); // nothing has changed yet
    }

    void importsAsOneStep()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        QVERIFY(file.rows()->setData(file.rows()->index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QTest::mouseClick(file.button(), Qt::LeftButton);
        QCOMPARE(file.names(), (QStringList{u"Mine"_s, u"shop"_s, u"same"_s}));
        QCOMPARE(file.session().monitor().targets().document().maintenance.size(), 1);
        QCOMPARE(file.session().find<ResultsView>()->selectedIds().size(), 2);
        QVERIFY(file.session().action(u"actionUndo"_s)->isEnabled());
        file.session().action(u"actionUndo"_s)->trigger();
        QCOMPARE(file.names(), QStringList{u"Mine"_s});
        QVERIFY(file.session().monitor().targets().document().maintenance.isEmpty());
    }

    void importsAgain()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        QTest::mouseClick(file.button(), Qt::LeftButton);
        QTRY_VERIFY(!file.dialog());
        file.drop(file.session().folder() + u"/gatus.yaml"_s);
        QVERIFY(file.isReady());
        QCOMPARE(file.cell(0, ImportColumn::Action), u"Unchanged"_s);
        QCOMPARE(file.cell(1, ImportColumn::Action), u"Add"_s);
    }

    void filters()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        auto *text = file.dialog()->findChild<QLineEdit *>(u"importFilter"_s);
        auto *show = file.dialog()->findChild<QComboBox *>(u"importShow"_s);
        text->setText(u"SCTP"_s);
        QCOMPARE(file.rows()->rowCount(), 1);
        text->clear();
        show->setCurrentIndex(int(ImportFilter::Show::Add));
        QCOMPARE(file.rows()->rowCount(), 2);
        show->setCurrentIndex(int(ImportFilter::Show::Remarks));
        QCOMPARE(file.rows()->rowCount(), 3);
        show->setCurrentIndex(int(ImportFilter::Show::Keep));
        QCOMPARE(file.rows()->rowCount(), 0);
    }

    void reportsProblems_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << QByteArray("a: 1\n") << u"The format of the files isn't known."_s;
        QTest::newRow("broken") << QByteArray("endpoints: [\n") << u"gatus.yaml:2: This isn't valid YAML"_s;
    }
    void reportsProblems()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        DroppedFile file(content);
        QVERIFY(file.isReady());
        QVERIFY2(file.summary().startsWith(says), qPrintable(file.summary()));
        QVERIFY(!file.button()->isEnabled());
        file.dialog()->accept(); // also by Enter
        QCOMPARE(file.names(), QStringList{u"Mine"_s});
        QTRY_VERIFY(!file.dialog()->findChild<QProgressBar *>()->isVisible());
    }

    //! The preview compares with the targets as they are now.
    void followsOtherEdits()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        file.session().monitor().targets().remove(file.session().ids({u"Mine"_s}));
        QTRY_VERIFY(file.summary().startsWith(u"Chosen: 2."_s));
    }

    void opensFromTheMenu()
    {
        WindowSession session({kPaused});
        QVERIFY(session.open());
        session.action(u"actionImport"_s)->trigger();
        QVERIFY(session.find<ImportDialog>());
        QVERIFY(!session.find<ImportDialog>()->findChild<QPushButton *>(u"import"_s)->isEnabled());
        auto *choice = session.find<ImportDialog>()->findChild<QFileDialog *>();
        QVERIFY(choice);
        choice->reject();
    }

    //! The list dialog passes on what it can't read.
    void opensFromAList()
    {
        WindowSession session({kPaused});
        QVERIFY(session.open());
        session.writeFile(R"({"version": "1.23.16", "monitorList": []})", u"backup.json"_s);
        session.action(u"actionAddList"_s)->trigger();
        auto *list = session.find<AddDialog>();
        QVERIFY(list);
        list->openLists({session.folder() + u"/backup.json"_s});
        QVERIFY(!list->isVisible());
        QVERIFY(session.find<ImportDialog>());
    }

    //! Bookmarks stay in the list dialog, although they can also be imported.
    void listsStayInTheListDialog()
    {
        WindowSession session({kPaused});
        QVERIFY(session.open());
        session.writeFile("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<dl><dt><a href=\"http://127.0.0.1:9/\">Mine</a></dl>",
                          u"b.html"_s);
        session.action(u"actionAddList"_s)->trigger();
        auto *list = session.find<AddDialog>();
        QVERIFY(list);
        list->openLists({session.folder() + u"/b.html"_s});
        QVERIFY(list->isVisible());
        QVERIFY(!session.find<ImportDialog>());
    }

    void importsFromAService()
    {
        ServiceForm form([](QTcpSocket *socket, const FaultRequest &) {
            reply(socket, "200 OK",
                  R"({"stat":"ok","pagination":{"total":1},"monitors":[)"
                  R"({"id":1,"friendly_name":"Shop","url":"https:\/\/127.0.0.1:9","type":1,"status":0}]})");
        });
        QVERIFY(form.isReady());
        QCOMPARE(form.dialog()->windowTitle(), u"Import from a service"_s);
        QCOMPARE(form.token()->echoMode(), QLineEdit::Password);
        QVERIFY(form.fetch()->isDefault() && !form.fetch()->isEnabled());
        QTest::keyClicks(form.token(), u"u1-canary"_s);
        QTest::keyClick(form.token(), Qt::Key_Return);
        QTRY_VERIFY(form.session().find<ImportDialog>());
        QVERIFY(form.server.requests().first().body.startsWith("api_key=u1-canary&"));
        QTRY_VERIFY(!form.dialog());
        auto *preview = form.session().find<ImportDialog>();
        auto *import = preview->findChild<QPushButton *>(u"import"_s);
        QTRY_VERIFY(import->isEnabled());
        QCOMPARE(preview->findChild<QLineEdit *>(u"importFiles"_s)->text(), u"UptimeRobot"_s);
        QCOMPARE(preview->findChild<QComboBox *>(u"importFormat"_s)->currentData().toString(), u"uptimerobot"_s);
        QTest::mouseClick(import, Qt::LeftButton);
        const QList<Target> targets = form.session().monitor().targets().document().targets;
        QCOMPARE(targets.size(), 2);
        QCOMPARE(targets.last().name, u"Shop"_s);
    }

    void asksForTheAddressOfYourOwnServer()
    {
        ServiceForm form(neverAnswer);
        QVERIFY(form.isReady());
        auto *service = form.find<QComboBox>(u"service"_s);
        auto *address = form.find<QLineEdit>(u"serviceAddress"_s);
        QVERIFY(!address->isVisible());
        const QString hint = form.find<QLabel>(u"serviceHint"_s)->text();
        QVERIFY(hint.contains(u"uptimerobot.com"_s));
        service->setCurrentIndex(service->findData(u"healthchecks"_s));
        QVERIFY(address->isVisible());
        QCOMPARE(address->text(), u"https://healthchecks.io"_s);
        auto *text = form.find<QLabel>(u"serviceHint"_s);
        QTRY_VERIFY(text->height() >= text->heightForWidth(text->width())); // nothing is clipped
        QVERIFY(form.find<QLabel>(u"serviceHint"_s)->text() != hint);
        QList<QWidget *> labelled;
        for (const QLabel *label : form.dialog()->findChildren<QLabel *>())
            labelled.append(label->buddy());
        for (QWidget *field : std::initializer_list<QWidget *>{service, address, form.token()})
            QVERIFY2(labelled.contains(field), qPrintable(field->objectName()));
    }

    void reportsAProblemOfAService()
    {
        ServiceForm form([](QTcpSocket *socket, const FaultRequest &) { reply(socket, "401 No", "{}"); });
        QVERIFY(form.isReady());
        form.token()->setText(u"u1-canary"_s);
        auto *problem = form.find<QLabel>(u"serviceProblem"_s);
        QCOMPARE(problem->text(), QString());
        QTest::mouseClick(form.fetch(), Qt::LeftButton);
        QVERIFY(form.find<QProgressBar>(u"serviceProgress"_s)->isVisible());
        QVERIFY(!form.fetch()->isEnabled() && !form.token()->isEnabled());
        QTRY_VERIFY(!problem->text().isEmpty());
        QVERIFY2(problem->text().startsWith(u"The token was rejected by UptimeRobot."_s), qPrintable(problem->text()));
        QVERIFY(!form.find<QProgressBar>(u"serviceProgress"_s)->isVisible());
        QVERIFY(form.fetch()->isEnabled() && form.token()->isEnabled());
        QVERIFY(!form.session().find<ImportDialog>());
    }

    //! Cancel stops a running fetch, then closes the dialog. Closing the dialog stops a fetch too.
    void stopsFetching_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("Cancel") << false;
        QTest::newRow("Escape") << true;
    }
    void stopsFetching()
    {
        QFETCH(const bool, closes);
        bool isAborted = false;
        ServiceForm form([&isAborted](QTcpSocket *socket, const FaultRequest &) {
            connect(socket, &QTcpSocket::disconnected, socket, [&isAborted] { isAborted = true; });
        });
        QVERIFY(form.isReady());
        form.token()->setText(u"u1-canary"_s);
        form.fetch()->click();
        QTRY_COMPARE(form.server.requests().size(), 1);
        if (closes) {
            QTest::keyClick(form.dialog(), Qt::Key_Escape);
        } else {
            form.cancel()->click();
            QVERIFY(form.dialog()->isVisible() && form.fetch()->isEnabled());
        }
        QTRY_VERIFY(isAborted);
        if (!closes) {
            QCOMPARE(form.find<QLabel>(u"serviceProblem"_s)->text(), QString());
            form.cancel()->click();
        }
        QTRY_VERIFY(!form.dialog());
        QVERIFY(!form.session().find<ImportDialog>());
    }

    void readsAFolder()
    {
        DroppedFile file;
        QVERIFY(file.isReady());
        QTest::mouseClick(file.dialog()->findChild<QPushButton *>(u"chooseFolder"_s), Qt::LeftButton);
        auto *choice = file.dialog()->findChild<QFileDialog *>();
        QVERIFY(choice);
        QCOMPARE(choice->fileMode(), QFileDialog::Directory);
        QVERIFY(QDir(file.session().folder()).mkpath(u"shop/admin"_s));
        file.session().writeFile("get {\n  url: http://127.0.0.1:9/admin\n}\n", u"shop/admin/Users.bru"_s);
        emit choice->filesSelected({file.session().folder() + u"/shop"_s});
        QTRY_COMPARE(file.cell(0, ImportColumn::Address), u"http://127.0.0.1:9/admin"_s);
        choice->reject();
    }
};

QTEST_MAIN(tst_ImportDialog)

} // namespace ImportDialogTest

#include "tst_ImportDialog.moc"
