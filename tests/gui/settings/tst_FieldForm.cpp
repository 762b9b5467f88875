// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/FieldForm.h"

#include "app/language/Language.h"
#include "checks/Registry.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace FieldFormTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Field field(const QString &name, FieldType type, const QJsonValue &preset = {})
{
    Field made{name, type, u"Label of "_s + name, u"Help for "_s + name};
    made.defaultValue = preset;
    return made;
}

//! Returns one field of each type.
QList<Field> table()
{
    Field number = field(u"number"_s, FieldType::Number, 14);
    number.maximum = 100;
    number.unit = u"days"_s;
    Field choice = field(u"choice"_s, FieldType::Choice, u"red"_s);
    choice.choices = {u"red"_s, u"green"_s, u"blue"_s};
    choice.choiceLabels = {u"Red one"_s, u"Green one"_s, u"Blue one"_s};
    Field needed = field(u"needed"_s, FieldType::Text);
    needed.required = true;
    Field folded = field(u"folded"_s, FieldType::Text);
    folded.advanced = true;
    Field set = field(u"numberSet"_s, FieldType::NumberSet, u"200-299"_s);
    set.minimum = 100;
    set.maximum = 599;
    return {needed,
            field(u"text"_s, FieldType::Text),
            field(u"secret"_s, FieldType::Secret),
            field(u"url"_s, FieldType::Url),
            field(u"host"_s, FieldType::Host),
            field(u"port"_s, FieldType::Port),
            number,
            field(u"duration"_s, FieldType::Duration, u"10s"_s),
            field(u"size"_s, FieldType::Size, u"2MB"_s),
            field(u"bool"_s, FieldType::Bool, true),
            choice,
            set,
            field(u"list"_s, FieldType::List),
            field(u"map"_s, FieldType::Map),
            field(u"body"_s, FieldType::Body),
            field(u"file"_s, FieldType::File),
            field(u"folder"_s, FieldType::Folder),
            field(u"anyOf"_s, FieldType::AnyOf),
            folded};
}

QList<FieldProblem> evaluated(const FormValues &values)
{
    const auto read = Fields::fromJson(table(), values.written, values.mapOrder);
    return read ? QList<FieldProblem>() : read.error();
}

} // namespace

//! Tests the form built from a table of fields. Values are typed with key events and read back as JSON.
class tst_FieldForm : public QObject
{
    Q_OBJECT

    template<typename T>
    T *find(const QString &name) const
    {
        T *found = m_form->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    template<typename T>
    T *control(const QString &name) const
    {
        return find<T>(u"field_"_s + name);
    }
    //! Returns the line of a field, which can be in a box with buttons.
    QLineEdit *lineOf(const QString &name) const
    {
        auto *field = control<QWidget>(name);
        auto *line = qobject_cast<QLineEdit *>(field);
        return line ? line : field->findChild<QLineEdit *>();
    }
    QString problem(const QString &name) const
    {
        const auto *label = find<QLabel>(u"problem_"_s + name);
        return label->isVisible() ? label->text() : QString();
    }
    static void choose(QFileDialog *dialog, const QString &path)
    {
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }
    QJsonValue written(const QString &name) const { return m_form->values().written.value(name); }

    std::unique_ptr<FieldForm> m_form;

private slots:
    void initTestCase() { installTranslations(); }

    void init()
    {
        m_form = std::make_unique<FieldForm>();
        m_form->setSections({{u"Heading"_s, table()}});
        m_form->setFormValidator(evaluated);
        m_form->setValues({});
        m_form->resize(700, 900);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void acceptsTypedLines_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << u"text"_s << u"two words"_s << QJsonValue(u"two words"_s);
        QTest::newRow("url") << u"url"_s << u"https://a.example/x?y=1"_s << QJsonValue(u"https://a.example/x?y=1"_s);
        QTest::newRow("url with blanks around") << u"url"_s << u" http://a.example "_s << QJsonValue(u"http://a.example"_s);
        QTest::newRow("host") << u"host"_s << u"db.example"_s << QJsonValue(u"db.example"_s);
        QTest::newRow("port") << u"port"_s << u"5432"_s << QJsonValue(5432);
        QTest::newRow("number") << u"number"_s << u"7.5"_s << QJsonValue(7.5);
        QTest::newRow("duration") << u"duration"_s << u"1h30m"_s << QJsonValue(u"1h30m"_s);
        QTest::newRow("size") << u"size"_s << u"512KiB"_s << QJsonValue(u"512KiB"_s);
        QTest::newRow("number set") << u"numberSet"_s << u"200-299,401"_s << QJsonValue(u"200-299,401"_s);
    }
    void acceptsTypedLines()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QJsonValue, value);
        auto *line = lineOf(name);
        QSignalSpy edited(m_form.get(), &FieldForm::edited);
        QTest::mouseClick(line, Qt::LeftButton);
        QTest::keyClicks(line, typed);
        QCOMPARE(written(name), value);
        QCOMPARE(problem(name), QString());
        QCOMPARE(edited.count(), typed.size());
        QCOMPARE(edited.first().first().toString(), name);
        QCOMPARE(m_form->touchedFields(), QStringList(name));

        line->selectAll();
        QTest::keyClick(line, Qt::Key_Backspace); // without a value, the default applies
        QVERIFY(!m_form->values().written.contains(name));
    }

    void reportsInvalidLines_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("url") << u"url"_s << u"example"_s << u"incomplete. Use a form like"_s;
        QTest::newRow("host") << u"host"_s << u"a b"_s << QString();
        QTest::newRow("port") << u"port"_s << u"70000"_s << u"isn't a valid port"_s;
        QTest::newRow("port in words") << u"port"_s << u"ssh"_s << u"“ssh” is not a number."_s;
        QTest::newRow("number") << u"number"_s << u"101"_s << u"is outside"_s;
        QTest::newRow("duration") << u"duration"_s << u"soon"_s << u"isn't a valid duration"_s;
        QTest::newRow("size") << u"size"_s << u"much"_s << QString();
        QTest::newRow("number set") << u"numberSet"_s << u"99"_s << QString();
    }
    void reportsInvalidLines()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, words);
        control<QWidget>(name)->setFocus();
        lineOf(name)->selectAll();
        QTest::keyClicks(lineOf(name), typed);
        QCOMPARE(problem(name), QString()); // the user may still be typing
        QTest::keyClick(lineOf(name), Qt::Key_Tab);
        QVERIFY2(!problem(name).isEmpty() && problem(name).contains(words), qPrintable(problem(name)));
        QTest::keyClick(lineOf(name), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(lineOf(name), Qt::Key_Delete);
        QCOMPARE(problem(name), QString()); // the error disappears with the invalid text
    }

    //! Neither the help nor the list of another window marks a field as left.
    void errorsWaitUntilTheFieldIsLeft()
    {
        m_form->activateWindow();
        auto *needed = control<QLineEdit>(u"needed"_s);
        needed->setFocus();
        QTest::keyClicks(needed, u"x"_s);
        QTest::keyClick(needed, Qt::Key_Backspace);
        QCOMPARE(problem(u"needed"_s), QString());
        QTest::keyClick(needed, Qt::Key_Tab);
        QVERIFY(!problem(u"needed"_s).isEmpty());
        needed->setFocus();
        QTest::keyClicks(needed, u"x"_s);
        QCOMPARE(problem(u"needed"_s), QString());
        QTest::keyClick(needed, Qt::Key_Backspace);
        QVERIFY(!problem(u"needed"_s).isEmpty()); // at once, because the user has left the field before
        m_form->setValues({{{u"port"_s, 70'000}}, {}});
        QCOMPARE(problem(u"needed"_s), QString());
        QVERIFY(!problem(u"port"_s).isEmpty()); // at once, because nobody is typing this value
    }

    void editsAlternatives()
    {
        auto *lines = control<QPlainTextEdit>(u"anyOf"_s);
        QTest::keyClicks(lines, u"Router"_s);
        QTest::keyClick(lines, Qt::Key_Return);
        QTest::keyClicks(lines, u" DNS 1 |DNS 2| "_s);
        const QJsonArray both{u"Router"_s, QJsonArray{u"DNS 1"_s, u"DNS 2"_s}};
        QCOMPARE(written(u"anyOf"_s), QJsonValue(both));
        QCOMPARE(problem(u"anyOf"_s), QString());
        FormValues values;
        values.written.insert(u"anyOf"_s, QJsonArray{u"Router"_s, QJsonArray{u"a|b"_s, u"c"_s}});
        m_form->setValues(values);
        QCOMPARE(lines->toPlainText(), u"Router\na\\|b | c"_s);
        lines->moveCursor(QTextCursor::End);
        QTest::keyClicks(lines, u"d"_s);
        QCOMPARE(written(u"anyOf"_s), QJsonValue(QJsonArray{u"Router"_s, QJsonArray{u"a|b"_s, u"cd"_s}}));
        lines->selectAll();
        QTest::keyClick(lines, Qt::Key_Delete);
        QVERIFY(!m_form->values().written.contains(u"anyOf"_s));
    }

    void editsCheckBoxes()
    {
        auto *box = control<QCheckBox>(u"bool"_s);
        QVERIFY(box->isChecked()); // the default
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(written(u"bool"_s), QJsonValue(false));
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!m_form->values().written.contains(u"bool"_s)); // the default isn't written
    }

    void editsChoices()
    {
        auto *box = control<QComboBox>(u"choice"_s);
        QCOMPARE(box->currentText(), u"Red one"_s);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(written(u"choice"_s), QJsonValue(u"green"_s));
        QTest::keyClick(box, Qt::Key_Home);
        QVERIFY(!m_form->values().written.contains(u"choice"_s));
    }

    void aWheelOverAChoiceScrollsThePage_data()
    {
        QTest::addColumn<QString>("box");
        QTest::newRow("choice") << u"field_choice"_s;
        QTest::newRow("place of a secret") << u"place_secret"_s;
    }
    void aWheelOverAChoiceScrollsThePage()
    {
        QFETCH(QString, box);
        scrollsOver(find<QComboBox>(box));
    }
    void scrollsOver(QComboBox *box)
    {
        const QString before = box->currentText();
        QCOMPARE(box->focusPolicy(), Qt::StrongFocus);
        control<QLineEdit>(u"text"_s)->setFocus();
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentText(), before);
        QVERIFY(!m_form->isDirty());
    }

    void editsLists()
    {
        auto *list = control<QPlainTextEdit>(u"list"_s);
        QTest::keyClicks(list, u"one"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClicks(list, u" two "_s);
        QCOMPARE(written(u"list"_s), QJsonValue(QJsonArray({u"one"_s, u"two"_s})));
        QTest::keyClick(list, Qt::Key_Tab);
        QVERIFY(!list->hasFocus());

        auto *body = control<QPlainTextEdit>(u"body"_s);
        QTest::keyClicks(body, u"{"_s);
        QTest::keyClick(body, Qt::Key_Return);
        QTest::keyClicks(body, u"}"_s);
        QCOMPARE(written(u"body"_s), QJsonValue(u"{\n}"_s));
    }

    void pathsAreTypedOrChosen()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"inner"_s));
        QFile file(folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTest::keyClicks(control<QLineEdit>(u"file"_s), folder.filePath(u"other.pem"_s));
        QCOMPARE(written(u"file"_s), QJsonValue(folder.filePath(u"other.pem"_s)));

        find<QPushButton>(u"browse_file"_s)->click();
        auto *dialog = m_form->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().canonicalPath(), QDir(folder.path()).canonicalPath());
        choose(dialog, file.fileName());
        QCOMPARE(written(u"file"_s), QJsonValue(file.fileName()));
        QTRY_VERIFY(!m_form->findChild<QFileDialog *>());

        find<QPushButton>(u"browse_folder"_s)->click();
        dialog = m_form->findChild<QFileDialog *>();
        QVERIFY(dialog);
        choose(dialog, folder.filePath(u"inner"_s));
        QCOMPARE(written(u"folder"_s), QJsonValue(folder.filePath(u"inner"_s)));
        QCOMPARE(m_form->touchedFields(), QStringList({u"file"_s, u"folder"_s}));
    }

    void discardsAnOpenCellSilently()
    {
        QTest::mouseClick(find<QToolButton>(u"add_map"_s), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"Zeta"_s);
        const QSignalSpy edited(m_form.get(), &FieldForm::edited);
        m_form->setSections({{u"Heading"_s, table()}}); // the cell loses the focus, which ends its editing
        QCOMPARE(edited.count(), 0);
    }

    void editsMaps()
    {
        const auto add = [this](const QString &name, const QString &text) {
            QTest::mouseClick(find<QToolButton>(u"add_map"_s), Qt::LeftButton);
            QWidget *cell = QApplication::focusWidget();
            QTest::keyClicks(cell, name);
            QTest::keyClick(cell, Qt::Key_Tab); // moves to the value
            QTest::keyClicks(QApplication::focusWidget(), text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        };
        add(u"Zeta"_s, u"1"_s);
        add(u"Alpha"_s, u"2"_s);
        const QJsonObject both{{u"Zeta"_s, u"1"_s}, {u"Alpha"_s, u"2"_s}};
        QTRY_COMPARE(written(u"map"_s), QJsonValue(both));
        QCOMPARE(m_form->values().mapOrder.value(u"map"_s), QStringList({u"Zeta"_s, u"Alpha"_s}));

        QTest::mouseClick(find<QToolButton>(u"move-up_map"_s), Qt::LeftButton);
        QCOMPARE(m_form->values().mapOrder.value(u"map"_s), QStringList({u"Alpha"_s, u"Zeta"_s}));
        QTest::mouseClick(find<QToolButton>(u"move-down_map"_s), Qt::LeftButton);
        QCOMPARE(m_form->values().mapOrder.value(u"map"_s), QStringList({u"Zeta"_s, u"Alpha"_s}));

        add(u"Zeta"_s, u"3"_s);
        control<QLineEdit>(u"text"_s)->setFocus();
        QTRY_VERIFY2(problem(u"map"_s).contains(u"twice"_s), qPrintable(problem(u"map"_s)));
        QTest::mouseClick(find<QToolButton>(u"remove_map"_s), Qt::LeftButton);
        QCOMPARE(problem(u"map"_s), QString());
        QCOMPARE(written(u"map"_s), QJsonValue(both));
    }

    //! In some styles, table rows are taller than the rows of the form.
    void showsFourPairsCompletely()
    {
        const QJsonObject four{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}, {u"d"_s, u"4"_s}};
        m_form->setValues({{{u"map"_s, four}}, {}});
        auto *map = control<QTableWidget>(u"map"_s);
        QCOMPARE(map->rowCount(), 4);
        map->verticalHeader()->setMinimumSectionSize(2 * map->rowHeight(0));
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(map->parentWidget(), &event);
        QTRY_VERIFY(map->viewport()->height() >= 4 * map->rowHeight(0));
    }

    void masksSecretsAndStoresThemElsewhere()
    {
        auto *line = control<QLineEdit>(u"secret"_s);
        auto *place = find<QComboBox>(u"place_secret"_s);
        QTest::keyClicks(line, u"SHOP_TOKEN"_s); // without a keychain, this is a variable name
        QCOMPARE(written(u"secret"_s), QJsonValue(u"${env:SHOP_TOKEN}"_s));
        QCOMPARE(line->echoMode(), QLineEdit::Normal);
        QTest::keyClick(place, Qt::Key_End);
        QCOMPARE(line->text(), QString()); // a variable name must not become a password
        QTest::keyClicks(line, u"open sesame"_s);
        QCOMPARE(written(u"secret"_s), QJsonValue(u"open sesame"_s)); // plain text is selected
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        find<QAction>(u"reveal_secret"_s)->trigger();
        QCOMPARE(line->echoMode(), QLineEdit::Normal);
    }

    void doesNotWriteKeychainSecrets()
    {
        m_form->setHasKeychain(true);
        auto *line = control<QLineEdit>(u"secret"_s);
        QTest::keyClicks(line, u"open sesame"_s);
        const QList<Secret> secrets = m_form->secrets();
        QCOMPARE(secrets.size(), 1);
        QCOMPARE(secrets.first().text, u"open sesame"_s);
        QCOMPARE(written(u"secret"_s), QJsonValue(u"${keychain:%1}"_s.arg(secrets.first().key)));
        QVERIFY(!QJsonDocument(m_form->values().written).toJson().contains("sesame"));

        m_form->setValues({{{u"secret"_s, u"${keychain:abc}"_s}}, {}}); // the secret is already in the keychain
        QCOMPARE(line->text(), QString());
        QVERIFY(line->placeholderText().contains(u"keychain"_s));
        QCOMPARE(written(u"secret"_s), QJsonValue(u"${keychain:abc}"_s));
        QVERIFY(m_form->secrets().isEmpty());
    }

    void keepsASecretUntilItsReplacementIsTyped_data()
    {
        QTest::addColumn<QString>("given");
        QTest::newRow("in the keychain") << u"${keychain:abc}"_s;
        QTest::newRow("plain") << u"open sesame"_s;
    }
    void keepsASecretUntilItsReplacementIsTyped()
    {
        QFETCH(QString, given);
        m_form->setHasKeychain(true);
        m_form->setValues({{{u"secret"_s, given}}, {}});
        auto *place = find<QComboBox>(u"place_secret"_s);
        auto *line = control<QLineEdit>(u"secret"_s);
        const QString former = place->currentText();
        const QString shown = line->text();
        choosePlace(place, u"Environment variable"_s);
        QCOMPARE(written(u"secret"_s), QJsonValue(given));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(!problem(u"secret"_s).isEmpty());
        QTest::keyClicks(line, u"TOKEN"_s);
        QCOMPARE(written(u"secret"_s), QJsonValue(u"${env:TOKEN}"_s));
        QCOMPARE(problem(u"secret"_s), QString());
        line->clear();
        choosePlace(place, former); // switches back to the former storage
        QCOMPARE(written(u"secret"_s), QJsonValue(given));
        QCOMPARE(line->text(), shown);
        QCOMPARE(problem(u"secret"_s), QString());
    }
    static void choosePlace(QComboBox *place, const QString &text)
    {
        place->setCurrentText(text);
        emit place->activated(place->currentIndex());
    }

    void changingOnlyThePlaceKeepsDifferingSecrets()
    {
        m_form->setHasKeychain(true);
        m_form->setValues({}, {u"secret"_s});
        choosePlace(find<QComboBox>(u"place_secret"_s), u"File"_s);
        QVERIFY(m_form->touchedFields().isEmpty());
        QTest::keyClicks(control<QLineEdit>(u"secret"_s), u"a"_s);
        QCOMPARE(m_form->touchedFields(), QStringList{u"secret"_s});
        QCOMPARE(written(u"secret"_s), QJsonValue(u"${file:a}"_s));
    }

    void clearsASecretInItsPlace()
    {
        m_form->setValues({{{u"secret"_s, u"open sesame"_s}}, {}});
        auto *line = control<QLineEdit>(u"secret"_s);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QVERIFY(!m_form->values().written.contains(u"secret"_s));
        QCOMPARE(problem(u"secret"_s), QString());
        m_form->setValues({{{u"secret"_s, u"${keychain:abc}"_s}}, {}});
        QTest::mouseClick(find<QToolButton>(u"reset_secret"_s), Qt::LeftButton);
        QVERIFY(!m_form->values().written.contains(u"secret"_s));
    }

    void keepsUntouchedValues()
    {
        const FormValues given{{{u"bool"_s, true}, {u"number"_s, 14}, {u"text"_s, u" x "_s}, {u"unknown"_s, 1}}, {}};
        m_form->setValues(given);
        QVERIFY(!m_form->isDirty());
        QTest::keyClicks(control<QLineEdit>(u"host"_s), u"a"_s);
        QVERIFY(m_form->isDirty());
        FormValues expected = given;
        expected.written.insert(u"host"_s, u"a"_s);
        QCOMPARE(m_form->values(), expected);
    }

    void defaultsAreShownAndComeBack()
    {
        QCOMPARE(lineOf(u"number"_s)->text(), u"14"_s); // real text, not a placeholder
        QCOMPARE(lineOf(u"number"_s)->placeholderText(), QString());
        QCOMPARE(lineOf(u"duration"_s)->text(), u"10"_s);
        QCOMPARE(find<QComboBox>(u"unit_duration"_s)->currentText(), u"s"_s);
        auto *reset = find<QToolButton>(u"reset_duration"_s);
        auto *chip = find<QLabel>(u"default_duration"_s);
        QVERIFY(!reset->isVisible() && chip->isVisible());
        m_form->setValues({{{u"duration"_s, u"20s"_s}}, {}});
        QVERIFY(reset->isVisible() && !chip->isVisible());
        QVERIFY2(reset->toolTip().contains(u"10s"_s), qPrintable(reset->toolTip()));
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!m_form->values().written.contains(u"duration"_s));
        QVERIFY(m_form->isDirty());
        QVERIFY(!reset->isVisible() && chip->isVisible());
        QCOMPARE(lineOf(u"duration"_s)->text(), u"10"_s);
        QVERIFY(!find<QLabel>(u"default_text"_s)->isVisible()); // has no default
    }

    void anEmptiedFieldHasItsDefault_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("preset");
        QTest::newRow("number") << u"number"_s << u"14"_s;
        QTest::newRow("duration") << u"duration"_s << u"10"_s;
    }
    void anEmptiedFieldHasItsDefault()
    {
        QFETCH(QString, name);
        QFETCH(QString, preset);
        auto *line = lineOf(name);
        QTest::mouseClick(line, Qt::LeftButton);
        QTest::keyClicks(line, u"7"_s); // replaces the default
        QCOMPARE(line->text(), u"7"_s);
        QVERIFY(m_form->values().written.contains(name));
        QTest::keyClick(line, Qt::Key_Backspace);
        QCOMPARE(line->text(), QString()); // not while the user is in the field
        QVERIFY(!m_form->values().written.contains(name));
        QTest::keyClick(control<QWidget>(name), Qt::Key_Tab);
        QCOMPARE(line->text(), preset);
        QVERIFY(!m_form->values().written.contains(name));
    }

    void durationsHaveAUnit()
    {
        auto *line = lineOf(u"duration"_s);
        auto *unit = find<QComboBox>(u"unit_duration"_s);
        m_form->setValues({{{u"duration"_s, u"1h30m"_s}}, {}});
        QCOMPARE(line->text() + unit->currentText(), u"90min"_s);
        QVERIFY(!m_form->isDirty());
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"90h"_s));
        QTest::keyClick(control<QWidget>(u"duration"_s), Qt::Key_Up);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"91h"_s));
        control<QWidget>(u"duration"_s)->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"1m30s"_s);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"1m30s"_s));
        QVERIFY(!unit->isEnabled()); // the text has its own units
        QTest::keyClick(control<QWidget>(u"duration"_s), Qt::Key_Tab);
        QCOMPARE(line->text() + unit->currentText(), u"90s"_s);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"90s"_s));
        line->selectAll();
        QTest::keyClicks(line, u"${env:PAUSE}"_s);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"${env:PAUSE}"_s));
        QCOMPARE(problem(u"duration"_s), QString());
    }

    //! For example for several targets with different durations, whose values must not be lost.
    void aUnitWithoutAnAmountChangesNothing()
    {
        FieldEditor *editor = m_form->editor(u"duration"_s);
        editor->setMixed();
        QCOMPARE(lineOf(u"duration"_s)->text(), QString());
        auto *unit = find<QComboBox>(u"unit_duration"_s);
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down);
        QVERIFY(editor->isMixed());
        QTest::keyClicks(lineOf(u"duration"_s), u"7"_s);
        QVERIFY(!editor->isMixed());
    }

    void largeAmountsHaveNoExponent()
    {
        m_form->setValues({{{u"duration"_s, u"1234567ms"_s}}, {}});
        QTest::keyClick(control<QWidget>(u"duration"_s), Qt::Key_Up);
        QCOMPARE(written(u"duration"_s), QJsonValue(u"1234568ms"_s));
    }

    void reportsRequiredFieldsOnlyOnRequest()
    {
        QCOMPARE(problem(u"needed"_s), QString());
        control<QLineEdit>(u"host"_s)->setFocus();
        QVERIFY(!m_form->showProblems());
        QVERIFY(!problem(u"needed"_s).isEmpty());
        QVERIFY(control<QLineEdit>(u"needed"_s)->hasFocus());
        QTest::keyClicks(control<QLineEdit>(u"needed"_s), u"x"_s);
        QCOMPARE(problem(u"needed"_s), QString());
        QVERIFY(m_form->showProblems());
    }

    void advancedFieldsAreFolded()
    {
        auto *line = control<QLineEdit>(u"folded"_s);
        auto *more = find<QToolButton>(u"more"_s);
        QVERIFY(!line->isVisible());
        QTest::keyClick(more, Qt::Key_Space);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, u"x"_s);
        QTest::keyClick(more, Qt::Key_Space);
        QVERIFY(!line->isVisible());
        QCOMPARE(more->text(), u"More (1 set)"_s);
        m_form->focusField(u"folded"_s); // a field with an error must become visible
        QVERIFY(line->isVisible());
    }

    void severalValuesStayUnlessEdited()
    {
        const QStringList names{u"text"_s, u"duration"_s, u"bool"_s, u"choice"_s, u"list"_s, u"secret"_s, u"map"_s};
        m_form->setValues({}, names);
        QVERIFY(!m_form->isDirty());
        QCOMPARE(m_form->values(), FormValues());
        QCOMPARE(control<QLineEdit>(u"text"_s)->placeholderText(), u"Multiple values"_s);
        QCOMPARE(control<QCheckBox>(u"bool"_s)->checkState(), Qt::PartiallyChecked);
        QCOMPARE(control<QComboBox>(u"choice"_s)->currentIndex(), -1);
        QTest::keyClick(control<QCheckBox>(u"bool"_s), Qt::Key_Space);
        QTest::keyClicks(control<QLineEdit>(u"text"_s), u"same"_s);
        QCOMPARE(m_form->touchedFields(), QStringList({u"text"_s, u"bool"_s}));
    }

    void showsHelpBelowEachField()
    {
        for (const Field &each : table()) {
            const auto *help = find<QLabel>(u"help_"_s + each.name);
            QCOMPARE(help->text(), each.required ? each.help + u" Required."_s : each.help);
            QCOMPARE(help->isVisible(), !each.advanced);
            QCOMPARE(control<QWidget>(each.name)->accessibleName(), each.label);
            QCOMPARE(control<QWidget>(each.name)->accessibleDescription(), each.help);
        }
        control<QLineEdit>(u"host"_s)->setFocus();
        QTest::keyClick(control<QLineEdit>(u"host"_s), Qt::Key_Tab);
        QVERIFY(control<QLineEdit>(u"port"_s)->hasFocus()); // follows the order of the table
    }

    void aNarrowFormHasItsLabelsAbove()
    {
        const auto *port = control<QLineEdit>(u"port"_s);
        const auto top = [this](const QWidget *widget) { return widget->mapTo(m_form.get(), QPoint()).y(); };
        const auto isBeside = [&] {
            const QList<QLabel *> labels = m_form->findChildren<QLabel *>();
            const auto label =
                std::find_if(labels.begin(), labels.end(), [port](const QLabel *each) { return each->buddy() == port; });
            return top(*label) + (*label)->height() > top(port);
        };
        QTRY_VERIFY(isBeside());
        m_form->resize(280, 900);
        QTRY_VERIFY(!isBeside());
        m_form->resize(700, 900);
        QTRY_VERIFY(isBeside());
    }

    void theArrowOfFoldedFieldsPointsToTheText()
    {
        auto *fold = m_form->findChild<QToolButton *>(u"more"_s);
        QCOMPARE(fold->arrowType(), Qt::RightArrow);
        m_form->setLayoutDirection(Qt::RightToLeft);
        fold->toggle();
        fold->toggle();
        QCOMPARE(fold->arrowType(), Qt::LeftArrow);
    }

    void filterShowsWhatMatches()
    {
        QCOMPARE(m_form->setFilter(u"of host"_s), 1);
        QVERIFY(control<QLineEdit>(u"host"_s)->isVisible());
        QVERIFY(!control<QLineEdit>(u"port"_s)->isVisible());
        QCOMPARE(m_form->setFilter(u"FOLDED"_s), 1); // matches in a folded section
        QVERIFY(control<QLineEdit>(u"folded"_s)->isVisible());
        m_form->setFilter({});
        QVERIFY(control<QLineEdit>(u"port"_s)->isVisible());
        QVERIFY(!control<QLineEdit>(u"folded"_s)->isVisible());
    }

    //! All existing field tables can be shown, and showing them doesn't change values.
    void showsEveryKindWithoutChanges_data()
    {
        QTest::addColumn<QString>("key");
        for (const Kind *kind : kinds())
            QTest::newRow(qPrintable(kind->key)) << kind->key;
    }
    void showsEveryKindWithoutChanges()
    {
        QFETCH(QString, key);
        const Kind *kind = findKind(key);
        m_form->setSections({{{}, kind->fields}});
        FormValues values;
        for (const Field &each : kind->fields) {
            if (!each.defaultValue.isUndefined() && !each.defaultValue.isNull())
                values.written.insert(each.name, each.defaultValue);
        }
        m_form->setValues(values);
        for (const Field &each : kind->fields)
            QCOMPARE(m_form->editor(each.name)->value().isUndefined(), !values.written.contains(each.name));
        QCOMPARE(m_form->values(), values);
        QVERIFY(!m_form->isDirty());
    }
};

QTEST_MAIN(tst_FieldForm)

} // namespace FieldFormTest

#include "tst_FieldForm.moc"
