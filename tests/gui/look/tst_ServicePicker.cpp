// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/picker/PickerDialog.h"

#include "gui/add/PastedTargets.h"
#include "targets/pasted/PastedText.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace ServicePickerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests choosing a service by family, and the line drafted for it.
class tst_ServicePicker : public QObject
{
    Q_OBJECT

private slots:
    //! A new service needs an entry in the table of families.
    void everyServiceHasAFamily()
    {
        QSet<QString> keys;
        QStringList titles;
        qsizetype count = 0;
        for (const ServiceFamily &family : serviceFamilies(services())) {
            QVERIFY2(family.title != "Other"_L1, qPrintable(family.services.first().key()));
            QVERIFY2(QFile::exists(u":/icons/actions/%1.svg"_s.arg(family.icon)), qPrintable(family.icon));
            for (const Service &service : family.services) {
                keys.insert(service.key());
                titles.append(service.title());
            }
            count += family.services.size();
        }
        QCOMPARE(count, services().size());
        QCOMPARE(keys.size(), services().size());
        QCOMPARE(titles.removeDuplicates(), 0);
        QVERIFY(titles.indexOf(u"Consul"_s) < titles.indexOf(u"etcd"_s)); // case-insensitive
        QVERIFY(titles.indexOf(u"etcd"_s) < titles.indexOf(u"Kafka broker"_s));
    }

    //! Each draft is recognised as a target of its service, or misses only the settings that only the user knows.
    void everyDraftIsRecognised()
    {
        for (const Service &service : services()) {
            const ServiceDraft draft = serviceDraft(service);
            const QString key = service.key();
            if (draft.before.startsWith("#: "_L1)) {
                QVERIFY2(!fieldsExceptAddress(*service.dialogue()).isEmpty(), qPrintable(key));
                const QString filled = draft.before + u"Example"_s + QString(draft.after).replace(u"\"\""_s, u"\"Example\""_s);
                const auto found = recognise(filled, TargetsContext(Schedule(), {}));
                QVERIFY2(found.size() == 1 && found.first().isTarget(), qPrintable(found.value(0).problem));
                QCOMPARE(found.first().target.kind, key);
                QVERIFY(!recognise(draft.before + draft.after, TargetsContext(Schedule(), {})).first().isTarget());
                continue;
            }
            const auto found = recognise(draft.before + draft.selected + draft.after, TargetsContext(Schedule(), {}));
            QVERIFY2(found.size() == 1 && found.first().isTarget(), qPrintable(key));
            QVERIFY2(found.first().target.kind != "command"_L1, qPrintable(key));
            if (service.dialogue())
                QCOMPARE(found.first().target.kind, key);
        }
    }

    void beginsWithTheFamilies()
    {
        ServicePicker picker;
        const auto *list = picker.findChild<QTreeWidget *>(u"pickerList"_s);
        QCOMPARE(list->topLevelItemCount(), serviceFamilies(services()).size());
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            QVERIFY(!list->topLevelItem(i)->icon(0).isNull() && !list->topLevelItem(i)->isExpanded());
        QVERIFY(!picker.findChild<QPushButton *>(u"pickerChoose"_s)->isEnabled());
    }

    void findsByNameAndByFamily()
    {
        ServicePicker picker;
        picker.show();
        auto *search = picker.findChild<QLineEdit *>(u"pickerSearch"_s);
        auto *list = picker.findChild<QTreeWidget *>(u"pickerList"_s);
        const auto shown = [list] {
            int count = 0;
            for (int i = 0; i < list->topLevelItemCount(); ++i) {
                for (int k = 0; k < list->topLevelItem(i)->childCount(); ++k)
                    count += !list->topLevelItem(i)->isHidden() && !list->topLevelItem(i)->child(k)->isHidden() ? 1 : 0;
            }
            return count;
        };
        search->setText(u"redis"_s);
        QVERIFY(list->currentItem());
        QCOMPARE(list->currentItem()->text(0), u"Redis, Valkey, KeyDB"_s);
        QVERIFY(list->currentItem()->parent()->isExpanded());
        search->setText(u"games"_s);
        QCOMPARE(shown(), 3);
        search->setText(u"no such service"_s);
        QCOMPARE(shown(), 0);
        QVERIFY(!picker.findChild<QPushButton *>(u"pickerChoose"_s)->isEnabled());
        QVERIFY(picker.findChild<QLabel *>(u"pickerHelp"_s)->text().startsWith(u"Service not found."_s));
        search->clear();
        QCOMPARE(shown(), int(services().size()));
    }

    void enterChooses()
    {
        ServicePicker picker;
        picker.show();
        QSignalSpy finished(&picker, &QDialog::finished);
        QString key;
        connect(&picker, &ServicePicker::serviceChosen, this, [&key](const Service &service) { key = service.key(); });
        auto *search = picker.findChild<QLineEdit *>(u"pickerSearch"_s);
        QTest::keyClick(search, Qt::Key_Return); // nothing is selected
        QVERIFY(finished.isEmpty());
        QTest::keyClicks(search, u"postgres"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(key, u"postgresql"_s);
        QCOMPARE(finished.count(), 1);
    }
};

QTEST_MAIN(tst_ServicePicker)

} // namespace ServicePickerTest

#include "tst_ServicePicker.moc"
