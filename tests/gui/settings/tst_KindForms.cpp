// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Monitor.h"
#include "checks/Registry.h"
#include "gui/FakeKeychain.h"
#include "gui/settings/fields/FieldEditor.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/settings/targets/TargetDialogs.h"

#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace KindFormsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! Returns a number that is within the field's range and isn't its default.
double numberFor(const Field &field)
{
    const double low = std::max(field.minimum, 1.0);
    const double next = field.defaultValue.toDouble() == low ? low + 1 : low;
    return field.maximum > field.minimum ? std::min(next, field.maximum) : next;
}

QJsonValue sampleOf(const Field &field)
{
    const QString number = QString::number(static_cast<qint64>(numberFor(field)));
    switch (field.type) {
    case FieldType::Url:
        return field.schemes.value(0, u"https"_s) + u"://lighthouse.test/lamp"_s;
    case FieldType::Host:
        return u"lighthouse.test"_s;
    case FieldType::Port:
        return 4711;
    case FieldType::Number:
        return numberFor(field);
    case FieldType::Duration:
        return number + u"ms"_s;
    case FieldType::Size:
        return number + u"B"_s;
    case FieldType::Bool:
        return !field.defaultValue.toBool();
    case FieldType::Choice:
        return field.choices.last() == field.defaultValue.toString() ? field.choices.first() : field.choices.last();
    case FieldType::NumberSet:
        return number;
    case FieldType::List:
        return QJsonArray{u"lamp"_s, u"bell"_s};
    case FieldType::AnyOf:
        return QJsonArray{u"lamp"_s, QJsonArray{u"bell"_s, u"horn"_s}};
    case FieldType::Map:
        return QJsonObject{{u"lamp"_s, field.name == "values"_L1 ? u"$.lamp"_s : u"lit"_s}};
    case FieldType::Body:
        return u"lamp\nbell"_s;
    case FieldType::Text:
    case FieldType::Secret:
    case FieldType::File:
    case FieldType::Folder:
        break;
    }
    return field.name == "service"_L1 ? u"lamp"_s : u"/lamp"_s;
}

//! Returns the errors of all fields.
QStringList problems(FieldForm *form)
{
    form->showProblems();
    QStringList found;
    for (const FieldRow *row : form->findChildren<FieldRow *>()) {
        if (!row->problem().isEmpty())
            found.append(u"%1: %2"_s.arg(row->field().name, row->problem()));
    }
    return found;
}

} // namespace

//! Tests that the settings form can edit every field of every kind.
class tst_KindForms : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldCanBeEdited_data()
    {
        QTest::addColumn<QString>("key");
        for (const Kind *kind : kinds())
            QTest::newRow(qPrintable(kind->key)) << kind->key;
    }

    void everyFieldCanBeEdited()
    {
        QFETCH(QString, key);
        const Kind *kind = findKind(key);
        FieldForm form;
        form.setSections({{{}, kind->fields}});
        form.setValues({});
        for (const Field &field : kind->fields) {
            const QJsonValue sample = sampleOf(field);
            const FieldEditor *const editor = form.editor(field.name);
            form.propose(field.name, sample);
            QVERIFY2(editor->isTouched(), qPrintable(field.name));
            QVERIFY2(editor->problem().isEmpty(), qPrintable(field.name + u": "_s + editor->problem()));
            QVERIFY2(form.values().written.value(field.name) == sample, qPrintable(field.name));
        }
        QVERIFY(form.isDirty());
        QCOMPARE(form.values().written.size(), kind->fields.size());
    }

    void helpTextsAreNeverClipped_data() { everyFieldCanBeEdited_data(); }
    //! Neither with labels beside the fields nor above them, at any width.
    void helpTextsAreNeverClipped()
    {
        QFETCH(QString, key);
        const Kind *kind = findKind(key);
        FieldForm form;
        form.resize(640, 500);
        form.show();
        form.setSections({{u"Settings"_s, findKind(u"ping"_s)->fields}});
        form.setSections({{u"Settings"_s, kind->fields}}); // the user chooses another type
        form.setValues({});
        for (auto *more : form.findChildren<QToolButton *>(u"more"_s))
            more->setChecked(true);
        const QList<QLabel *> helps = form.findChildren<QLabel *>(QRegularExpression(u"^help_"_s));
        QString clipped;
        const auto findsNone = [&] {
            clipped.clear();
            for (const QLabel *help : helps) {
                if (help->isVisible() && help->height() < help->heightForWidth(help->width()))
                    clipped += u"%1 at %2; "_s.arg(help->objectName()).arg(form.width());
            }
            return clipped.isEmpty();
        };
        for (int width = 280; width <= 680; width += 16) {
            form.resize(width, 500);
            QVERIFY2(QTest::qWaitFor(findsNone, 1'000), qPrintable(clipped));
        }
    }

    void aSavedTargetKeepsItsFields_data() { everyFieldCanBeEdited_data(); }
    //! Fills in all fields that don't exclude each other, saves, and reads the target in another editor.
    void aSavedTargetKeepsItsFields()
    {
        QFETCH(QString, key);
        const QTemporaryDir folder;
        Monitor monitor(Profile(folder.path()));
        Keychain keychain;
        SecretKeeper keeper(&monitor, std::make_unique<FakeStore>(&keychain));
        QList<Field> fields = findKind(key)->fields;
        std::stable_partition(fields.begin(), fields.end(), [](const Field &field) { return field.required; });
        QJsonObject written;
        {
            TargetDialog dialog(&monitor, &keeper);
            dialog.addTarget(key);
            auto *form = dialog.findChild<FieldForm *>();
            for (const Field &field : fields) {
                const qsizetype before = problems(form).size();
                form->propose(field.name, sampleOf(field));
                if (problems(form).size() > before)
                    form->propose(field.name, QJsonValue(QJsonValue::Undefined));
            }
            QVERIFY2(form->showProblems(), qPrintable(problems(form).join(u"; "_s)));
            written = form->values().written;
            dialog.accept();
        }
        const QList<Target> &saved = monitor.targets().document().targets;
        QCOMPARE(saved.size(), 1);
        TargetDialog dialog(&monitor, &keeper);
        dialog.editTargets({saved.first().id});
        QCOMPARE(dialog.findChild<FieldForm *>()->values().written, written);
        QSignalSpy finished(&monitor, &Monitor::finished);
        monitor.shutDown();
        QTRY_VERIFY(!finished.isEmpty());
    }
};

QTEST_MAIN(tst_KindForms)

} // namespace KindFormsTest

#include "tst_KindForms.moc"
